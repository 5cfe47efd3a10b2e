using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Blocking (candidate generation): the pairs of records worth comparing, and the known pairs that no pass would ever compare.</summary>
/// <remarks>
/// <para><b>Formula.</b> A pass pairs records of equal keys; passes unite without repeats. Reduction ratio = 1 − candidate pairs / (n(n − 1)/2). Pair
/// completeness = known pairs among the candidates / known pairs.</para>
/// <para><b>Units.</b> Pairs; fractions.</para>
/// <para><b>Domain.</b> As many keys in every pass as there are records.</para>
/// <para><b>Edge cases.</b> Null and empty keys block nothing, not even each other. Fewer than two records: no reduction ratio,
/// <see cref="UndefinedReason.ZeroDenominator"/>; no known pair: no completeness, <see cref="UndefinedReason.NoData"/>. More pairs than
/// <see cref="BlockingOptions.MostPairs"/>: the passes are counted and the pairs are not listed, <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Blocks by dictionary; a pair is new in a pass where no earlier pass gives both records the same key, so no set of pairs is kept.</para>
/// <para><b>Source.</b> P. Christen, Data matching, 2012, chapters 4 and 7.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = CandidateBlocking.Compute([["a", "b"]], [new LinkedPair { Left = 1, Right = 0 }]);
/// Console.WriteLine((result.PairCompleteness.Value, result.MissedPairs.Count)); // (0, 1)
/// </code>
/// </example>
public static class CandidateBlocking
{
    /// <summary>The candidates of all passes.</summary>
    /// <param name="passes">For each pass the key of every record; null or empty where it has none.</param>
    /// <param name="knownPairs">Pairs known to be one and the same, in any order; null where none are known.</param>
    /// <param name="options">Limits; null is <see cref="BlockingOptions.Default"/>.</param>
    /// <returns>The pairs, and each pass's share in them.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null item, passes have different lengths, or a known pair names no record.</exception>
    public static BlockingResult Compute(
        IReadOnlyList<IReadOnlyList<string?>> passes, IReadOnlyList<LinkedPair>? knownPairs = null, BlockingOptions? options = null)
    {
        options ??= BlockingOptions.Default;
        Guard.NoneNull(passes);
        var records = passes.Count == 0 ? 0 : passes[0].Count;
        foreach (var pass in passes)
        {
            Guard.SameLength(pass.Count, records, nameof(passes), nameof(passes));
        }

        var known = (knownPairs ?? []).Select((pair, i) => pair.Within(records, nameof(knownPairs), i)).Distinct().ToArray();
        var blocks = passes.Select(Blocks).ToArray();
        var counts = blocks.Select(pass => pass.Sum(block => Pairs(block.Count))).ToArray();
        var isListed = counts.Sum() <= options.MostPairs;
        var (pairs, results) = (new List<LinkedPair>(), new List<BlockingPass>());
        for (var p = 0; p < passes.Count; p++)
        {
            var before = pairs.Count;
            if (isListed)
            {
                AddNew(passes, p, blocks[p], pairs);
            }

            results.Add(new BlockingPass
            {
                CandidatePairs = counts[p],
                NewPairs = isListed ? pairs.Count - before : null,
                Blocks = blocks[p].Count,
                LargestBlock = blocks[p].Select(block => block.Count).DefaultIfEmpty().Max(),
                WithoutKey = passes[p].LongCount(string.IsNullOrEmpty),
            });
        }

        return Result(records, passes, known, results, isListed ? pairs : null);
    }

    private static BlockingResult Result(
        int records, IReadOnlyList<IReadOnlyList<string?>> passes, LinkedPair[] known, List<BlockingPass> results, List<LinkedPair>? pairs)
    {
        LinkedPair[] missed = [.. known.Where(pair => !Enumerable.Range(0, passes.Count).Any(p => IsSame(passes[p], pair.Left, pair.Right))).OrderBy(pair
            => pair)];
        pairs?.Sort();
        return new BlockingResult
        {
            Passes = results,
            Pairs = pairs ?? [],
            CandidatePairs = pairs is null ? Figure.Undefined<long>(UndefinedReason.Overflow) : Figure.Of((long)pairs.Count),
            AllPairs = Pairs(records),
            ReductionRatio = pairs is null ? Figure.Undefined<double>(UndefinedReason.Overflow) : Figure.Ratio(Pairs(records) - pairs.Count, Pairs(records)),
            PairCompleteness = known.Length == 0
                ? Figure.Undefined<double>(UndefinedReason.NoData)
                : Figure.Ratio((long)known.Length - missed.Length, known.Length),
            MissedPairs = missed,
        };
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    private static bool IsSame(IReadOnlyList<string?> keys, int left, int right)
        => !string.IsNullOrEmpty(keys[left]) && string.Equals(keys[left], keys[right], StringComparison.Ordinal);

    private static List<List<int>> Blocks(IReadOnlyList<string?> keys)
    {
        var (places, blocks) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<List<int>>());
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] is not { Length: > 0 } key)
            {
                continue;
            }

            if (!places.TryGetValue(key, out var place))
            {
                place = blocks.Count;
                places.Add(key, place);
                blocks.Add([]);
            }

            blocks[place].Add(i);
        }

        return blocks;
    }

    private static void AddNew(IReadOnlyList<IReadOnlyList<string?>> passes, int pass, List<List<int>> blocks, List<LinkedPair> pairs)
    {
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    var isKnown = false;
                    for (var earlier = 0; earlier < pass && !isKnown; earlier++)
                    {
                        isKnown = IsSame(passes[earlier], block[i], block[j]);
                    }

                    if (!isKnown)
                    {
                        pairs.Add(new LinkedPair { Left = block[i], Right = block[j] });
                    }
                }
            }
        }
    }
}
