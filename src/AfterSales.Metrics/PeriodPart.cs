using NodaTime;

namespace AfterSales.Metrics;

/// <summary>The part of an interval of instants that lies in one local calendar period.</summary>
public sealed partial record PeriodPart
{
    /// <summary>The whole local period.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>The instants of the part, end excluded.</summary>
    public required Interval Interval { get; init; }
}
