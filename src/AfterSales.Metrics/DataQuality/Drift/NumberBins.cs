using System.Globalization;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Bins of numbers, so that a numeric column can be compared by <see cref="CategoryDrift"/>.</summary>
/// <remarks>
/// <para><b>Formula.</b> Bins (−∞, e₁], (e₁, e₂], …, (eₖ, ∞), named b00, b01, …; missing is a category of its own. Edges of equal counts: the order statistics
/// ⌈n i/bins⌉ of the base, i = 1 … bins − 1.</para>
/// <para><b>Units.</b> The numbers' own.</para>
/// <para><b>Domain.</b> Edges rise strictly.</para>
/// <para><b>Edge cases.</b> A number at an edge belongs below it. Repeated edges, and one at the maximum, are dropped, so that no bin is empty by
/// construction. No
/// numbers: no edges, one bin.</para>
/// <para><b>Method.</b> Exact comparisons of decimals.</para>
/// <para><b>Source.</b> B. Yurdakul, Statistical properties of population stability index, 2018.</para>
/// </remarks>
/// <example>
/// <code>
/// var edges = NumberBins.Edges([10m, 20m, 30m, 40m], bins: 2);
/// var bins = NumberBins.Count([5m, 20m, 25m, null], edges);
/// Console.WriteLine(
///     $"edge at {edges[0]} EUR: {bins[0].Count} up to it, {bins[1].Count} above, {bins[2].Count} missing"); // edge at 20 EUR: 2 up to it, 1 above, 1 missing
/// </code>
/// </example>
public static class NumberBins
{
    /// <summary>Edges that cut the base period into bins of about equal counts.</summary>
    /// <param name="reference">The base period's numbers; null where missing.</param>
    /// <param name="bins">How many bins at most.</param>
    /// <returns>The edges, rising.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reference"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no bins, or more than 100,000.</exception>
    public static IReadOnlyList<decimal> Edges(IReadOnlyList<decimal?> reference, int bins)
    {
        Guard.InRange(bins, 1, 100_000);
        var sorted = Guard.NotNull(reference).Where(value => value is not null).Select(value => value!.Value).OrderBy(value => value).ToArray();
        var edges = new List<decimal>();
        for (var i = 1; i < bins && sorted.Length > 0; i++)
        {
            var edge = sorted[(int)((((long)sorted.Length * i) + bins - 1) / bins) - 1];
            if (edge < sorted[sorted.Length - 1] && (edges.Count == 0 || edge > edges[edges.Count - 1]))
            {
                edges.Add(edge);
            }
        }

        return FrozenList.Own(edges.ToArray());
    }

    /// <summary>Counts numbers by bin.</summary>
    /// <param name="values">The numbers; null where missing.</param>
    /// <param name="edges">The edges, rising strictly.</param>
    /// <returns>The bins in order, then the missing ones, also where they are empty.</returns>
    /// <exception cref="ArgumentException">A list is null, or the edges do not rise.</exception>
    public static IReadOnlyList<ValueCount> Count(IReadOnlyList<decimal?> values, IReadOnlyList<decimal> edges)
    {
        for (var i = 1; i < Guard.NotNull(edges).Count; i++)
        {
            if (edges[i] <= edges[i - 1])
            {
                throw Guard.Item(nameof(edges), "must rise strictly", i, edges[i]);
            }
        }

        decimal[] sorted = [.. edges];
        var counts = new long[sorted.Length + 1];
        var missing = 0L;
        foreach (var value in Guard.NotNull(values))
        {
            if (value is not { } number)
            {
                missing++;
                continue;
            }

            var place = Array.BinarySearch(sorted, number);
            counts[place < 0 ? ~place : place]++;
        }

        return FrozenList.Own(counts.Select((count, i) => new ValueCount { Value = "b" + i.ToString("00", CultureInfo.InvariantCulture), Count = count })
            .Append(new ValueCount { Value = "missing", Count = missing }).ToArray());
    }
}
