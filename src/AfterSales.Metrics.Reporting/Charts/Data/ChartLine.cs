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

    /// <summary>
    /// Which of the sixteen looks it has, from 0: four colors with dots, then the same with squares, triangles and diamonds. What belongs together has one, and
    /// different shapes.
    /// </summary>
    /// <value>Null: by its place.</value>
    public int? Look { get; init => field = value is { } look ? Guard.InRange(look, 0, LineEnds.Looks - 1, nameof(Look)) : null; }
}
