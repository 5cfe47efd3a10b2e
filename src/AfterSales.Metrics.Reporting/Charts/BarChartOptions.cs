using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>How a bar chart is drawn.</summary>
public sealed partial record BarChartOptions
{
    /// <summary>Every default.</summary>
    public static BarChartOptions Default { get; } = new();

    /// <summary>How numbers read.</summary>
    /// <value>Null: short, in thousands, millions or billions.</value>
    public Func<double, string>? Format { get; init; }

    /// <summary>A line across all bars; a bar beyond it stands out.</summary>
    /// <value>Null: none.</value>
    public double? Line { get; init => field = value is { } line ? Guard.Finite(line) : null; }

    /// <summary>What the marks are.</summary>
    /// <value><see cref="MarkMeaning.Limit"/>: a bar beyond its mark stands out.</value>
    public MarkMeaning Marks { get; init => field = Guard.Defined(value); } = MarkMeaning.Limit;
}
