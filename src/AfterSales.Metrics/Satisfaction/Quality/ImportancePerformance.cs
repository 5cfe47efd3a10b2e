using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Importance–performance analysis: which attributes matter and are done badly.</summary>
/// <remarks>
/// <para><b>Formula.</b> A field by importance ≥ and performance ≥ its line (mean, median or fixed);
/// standardized gap (I − Ī)/s_I − (P − P̄)/s_P with sample standard deviations; rank by gap, descending.</para>
/// <para><b>Units.</b> Importance and performance in whatever units they are given, one for each axis; gaps in standard deviations.</para>
/// <para><b>Domain.</b> Importance may be stated by customers or derived, as from a regression; which one is the caller's to say.</para>
/// <para><b>Edge cases.</b> No attribute: an empty map, its lines undefined, <see cref="UndefinedReason.NoData"/>, unless fixed. One attribute: gap and rank
/// are undefined, <see cref="UndefinedReason.SmallSample"/>. All attributes alike on an axis: gap and rank are undefined,
/// <see cref="UndefinedReason.ZeroVariance"/>.
/// A point on a line is high. Ties in the gap share their mean rank.</para>
/// <para><b>Method.</b> Direct; the median of an even number is the mean of the middle two.</para>
/// <para><b>Source.</b> J. Martilla and J. James, Importance-performance analysis, Journal of Marketing 41, 1977.</para>
/// </remarks>
/// <example>
/// <code>
/// string[] attributes = ["Speed", "Kindness", "Opening hours", "Brochure"];
/// var result = ImportancePerformance.Compute(importance: [9, 8, 5, 4], performance: [5, 8, 7, 4]);
/// Console.WriteLine($"lines at {result.ImportanceLine} and {result.PerformanceLine} points"); // lines at 6.5 and 6 points
/// Console.WriteLine($"{attributes[0]}: {result.Items[0].Quadrant}, priority {result.Items[0].PriorityRank}"); // Speed: ConcentrateHere, priority 1
/// </code>
/// </example>
public static class ImportancePerformance
{
    /// <summary>The map of some attributes.</summary>
    /// <param name="importance">How important each is.</param>
    /// <param name="performance">How well each is done, in the same order.</param>
    /// <param name="options">Where the lines cross; null for the means.</param>
    /// <returns>Lines, fields, gaps and ranks.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a value is not finite.</exception>
    public static ImportancePerformanceResult Compute(
        ReadOnlySpan<double> importance, ReadOnlySpan<double> performance, ImportancePerformanceOptions? options = null)
    {
        var chosen = options ?? ImportancePerformanceOptions.Default;
        Guard.SameLength(performance.Length, importance.Length, nameof(performance), nameof(importance));
        var (left, right) = (Guard.AllFinite(importance, nameof(importance)).ToArray(), Guard.AllFinite(performance, nameof(performance)).ToArray());
        var lines = (Importance: Line(left, chosen.Crosshair, chosen.FixedImportance), Performance: Line(right, chosen.Crosshair, chosen.FixedPerformance));
        var gaps = Gaps(left, right);
        return new ImportancePerformanceResult
        {
            ImportanceLine = lines.Importance,
            PerformanceLine = lines.Performance,
            Items = FrozenList.Own(left.Select((value, i) => new ImportancePerformanceItem
            {
                Importance = value,
                Performance = right[i],
                Quadrant = Quadrant(value >= lines.Importance.Value, right[i] >= lines.Performance.Value),
                StandardizedGap = gaps[i],
                PriorityRank = gaps[i].Select(gap => gaps.Count(other => other.Value > gap) + ((1 + gaps.Count(other => other.Value == gap)) / 2.0)),
            }).ToArray()),
        };
    }

    internal static ImportanceQuadrant Quadrant(bool isImportant, bool isDoneWell) => (isImportant, isDoneWell) switch
    {
        (true, false) => ImportanceQuadrant.ConcentrateHere,
        (true, true) => ImportanceQuadrant.KeepUp,
        (false, false) => ImportanceQuadrant.LowPriority,
        _ => ImportanceQuadrant.PossibleOverkill,
    };

    internal static Figure<double> Line(double[] values, Crosshair crosshair, double fixedAt)
    {
        if (crosshair == Crosshair.Fixed)
        {
            return Figure.Of(fixedAt);
        }

        if (values.Length == 0)
        {
            return Figure.Undefined<double>(UndefinedReason.NoData);
        }

        if (crosshair == Crosshair.Mean)
        {
            return Figure.Of(ColumnMoments.Of(values).Mean);
        }

        return Figure.Of(Quantiles.MedianOfSorted([.. values.OrderBy(value => value)]));
    }

    private static Figure<double>[] Gaps(double[] importance, double[] performance)
    {
        var (left, right) = (ColumnMoments.Of(importance), ColumnMoments.Of(performance));
        var reason = left.Count < 2 ? UndefinedReason.SmallSample
            : left.StandardDeviation == 0 || right.StandardDeviation == 0 ? UndefinedReason.ZeroVariance
            : (UndefinedReason?)null;
        return [.. importance.Select((value, i) => reason is { } why
            ? Figure.Undefined<double>(why)
            : Figures.Finite(((value - left.Mean) / left.StandardDeviation) - ((performance[i] - right.Mean) / right.StandardDeviation)))];
    }
}
