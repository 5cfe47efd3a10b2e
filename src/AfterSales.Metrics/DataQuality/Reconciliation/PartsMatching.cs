using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Sum of parts: which few records add up to one amount, matched only when there is exactly one answer.</summary>
/// <remarks>
/// <para><b>Formula.</b> The sets of the fewest parts, at most <see cref="PartsMatchingOptions.MostParts"/>, whose sum is exactly the target.</para>
/// <para><b>Units.</b> Amounts of one currency; positions from 0.</para>
/// <para><b>Domain.</b> Parts of either sign. The sum is exact, to the last digit.</para>
/// <para><b>Edge cases.</b> Two equal parts that would both fit are two answers: ambiguous, nothing is matched, the sets are shown. More candidates than
/// <see cref="PartsMatchingOptions.MostCandidates"/>: not attempted. A target of zero needs at least one part. No parts: none.</para>
/// <para><b>Method.</b> Sizes ascending; sets in lexicographic order, the last part of each looked up by its amount: C(n, k − 1) look-ups for k parts, at most
/// 9,880 for the default limits.</para>
/// <para><b>Source.</b> The subset-sum problem with few parts; E. Horowitz and S. Sahni, 1974, for the look-up of the rest.</para>
/// </remarks>
/// <example>
/// <code>
/// var match = PartsMatching.Find(1_250m, [500m, 750m, 300m, 420m]);
/// Console.WriteLine($"{match.Status}: the payment settles invoices {string.Join(" and ", match.Parts)}"); // Unique: the payment settles invoices 0 and 1
/// </code>
/// </example>
public static class PartsMatching
{
    /// <summary>Looks for the parts of an amount.</summary>
    /// <param name="target">The amount they must add up to.</param>
    /// <param name="parts">The candidates.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <returns>The match, or why there is none.</returns>
    public static PartsMatchingResult Find(decimal target, ReadOnlySpan<decimal> parts, PartsMatchingOptions? options = null)
    {
        var limits = options ?? PartsMatchingOptions.Default;
        if (parts.Length > limits.MostCandidates)
        {
            return Result(PartsMatchingStatus.NotAttempted, null, []);
        }

        var search = new PartsSearch(target, parts, limits.SolutionLimit);
        for (var size = 1; size <= Math.Min(limits.MostParts, parts.Length); size++)
        {
            if (search.Solutions(size) is { Count: > 0 } found)
            {
                return Result(found.Count == 1 ? PartsMatchingStatus.Unique : PartsMatchingStatus.Ambiguous, size, found);
            }
        }

        return Result(PartsMatchingStatus.None, null, []);
    }

    private static PartsMatchingResult Result(PartsMatchingStatus status, int? size, List<int[]> solutions) => new()
    {
        Status = status,
        Parts = status == PartsMatchingStatus.Unique ? FrozenList.Own(solutions[0]) : FrozenList<int>.Empty,
        Size = size,
        SolutionCount = solutions.Count,
        Solutions = FrozenList.Own(solutions.Select(FrozenList.Own).ToArray<IReadOnlyList<int>>()),
    };
}
