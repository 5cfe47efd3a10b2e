using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Reporting;

/// <summary>A figure in one period.</summary>
public sealed partial record ControlPoint
{
    /// <summary>The first day of the period.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The value; null where there is none.</summary>
    public required double? Value { get; init => field = value is { } known ? Guard.Finite(known) : null; }

    /// <summary>How it is to be taken.</summary>
    /// <value><see cref="ControlPointKind.Quiet"/>.</value>
    public ControlPointKind Kind { get; init => field = Guard.Defined(value); } = ControlPointKind.Quiet;
}
