namespace AfterSales.Metrics.Resources;

/// <summary>The utilization of one local period.</summary>
public sealed partial record PeriodUtilization
{
    /// <summary>The whole local day, week, month, quarter or year; the window may cover only a part of it.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>The utilization of the part inside the window.</summary>
    public required UtilizationResult Utilization { get; init; }
}
