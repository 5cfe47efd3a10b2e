using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>One line over time.</summary>
public sealed partial record ChartLine
{
    /// <summary>What stands at its end.</summary>
    public required string Name { get; init => field = Guard.NotNull(value); }

    /// <summary>Its points in order of date.</summary>
    public required IReadOnlyList<DatedValue> Points { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>How the points are joined.</summary>
    /// <value><see cref="LineShape.Straight"/>.</value>
    public LineShape Shape { get; init => field = Guard.Defined(value); } = LineShape.Straight;

    /// <summary>Which of the four colors it has, from 0: what belongs together has one, and different shapes.</summary>
    /// <value>Null: by its place.</value>
    public int? Color { get; init => field = value is { } color ? Guard.InRange(color, 0, 3) : null; }
}
