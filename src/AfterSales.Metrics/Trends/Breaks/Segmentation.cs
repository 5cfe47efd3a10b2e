using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>A division of a series into segments, each around its own mean.</summary>
public sealed partial record Segmentation
{
    /// <summary>Number of breaks.</summary>
    public int Breaks => Positions.Count;

    /// <summary>The breaks: last position of each left part, from 1.</summary>
    public required IReadOnlyList<int> Positions { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Sum of squares around the means of the segments.</summary>
    public required double Cost { get; init; }

    /// <summary>The segments.</summary>
    public required IReadOnlyList<SeriesSegment> Segments { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The division at ends of segments (the last one n), with a cost summed about each mean, not by differences of sums.</summary>
    internal static Segmentation Of(double[] values, IReadOnlyList<int> ends)
    {
        var (segments, cost, start) = (new SeriesSegment[ends.Count], 0.0, 0);
        for (var k = 0; k < ends.Count; k++)
        {
            var part = values.AsSpan(start, ends[k] - start);
            var mean = SeriesValues.IsConstant(part) ? part[0] : SeriesValues.Mean(part);
            foreach (var x in part)
            {
                cost += (x - mean) * (x - mean);
            }

            segments[k] = new SeriesSegment { First = start + 1, Last = ends[k], Mean = mean };
            start = ends[k];
        }

        return new Segmentation
        {
            Positions = FrozenList.Own(ends.Take(ends.Count - 1).ToArray()),
            Cost = cost,
            Segments = FrozenList.Own(segments),
        };
    }
}
