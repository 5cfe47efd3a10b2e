using System.Text;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Keyed sample: a reproducible random sample that does not depend on the order of the records or on how they were split.</summary>
/// <remarks>
/// <para><b>Formula.</b> rank(key) = mix(FNV-1a-64 of its UTF-8 bytes XOR mix(seed + golden)), mix and golden of SplitMix64; the sample is the n keys of
/// smallest rank,
/// ties ordinal.</para>
/// <para><b>Units.</b> Ranks are unsigned 64-bit integers.</para>
/// <para><b>Domain.</b> Any keys, compared ordinally; equal keys count once.</para>
/// <para><b>Edge cases.</b> More asked than there are: all of them. A smaller sample is a prefix of a larger one. The sample of samples of the parts, of the
/// same size, is the
/// sample of the whole.</para>
/// <para><b>Method.</b> No state, no order, no platform's hash code.</para>
/// <para><b>Source.</b> Bottom-k sampling: E. Cohen and H. Kaplan, PODC 2007; G. Steele, D. Lea and C. Flood, OOPSLA 2014; G. Fowler, L. Noll and K.-P. Vo,
/// FNV.</para>
/// </remarks>
/// <example>
/// <code>
/// var sample = KeyedSample.Draw(["C-1", "C-2", "C-3", "C-4", "C-5"], size: 2, seed: 2026);
/// Console.WriteLine($"{string.Join(", ", sample.Sample)}: a chance of {sample.InclusionProbability:P0} for each"); // C-1, C-2: a chance of 40 % for each
/// </code>
/// </example>
public static class KeyedSample
{
    private const ulong OffsetBasis = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    /// <summary>Draws a sample.</summary>
    /// <param name="keys">The records' keys.</param>
    /// <param name="size">How many to draw.</param>
    /// <param name="seed">The seed; the same seed gives the same sample.</param>
    /// <returns>The sample.</returns>
    /// <exception cref="ArgumentException"><paramref name="keys"/> is null or has a null item.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public static KeyedSampleResult Draw(IEnumerable<string> keys, int size, ulong seed)
    {
        Guard.NotNegative(size);
        var distinct = new HashSet<string>(Guard.Items(keys), StringComparer.Ordinal);
        var drawn = distinct.Select(key => (Key: key, Rank: Rank(key, seed))).OrderBy(pair => pair.Rank).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(size).ToArray();
        return new KeyedSampleResult
        {
            Population = distinct.Count,
            Sample = FrozenList.Own(drawn.Select(pair => pair.Key).ToArray()),
            Ranks = FrozenList.Own(drawn.Select(pair => pair.Rank).ToArray()),
            InclusionProbability = distinct.Count == 0 ? null : (double)drawn.Length / distinct.Count,
        };
    }

    /// <summary>A key's rank, so that a database or another program can draw the same sample.</summary>
    /// <param name="key">The key.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The rank.</returns>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public static ulong Rank(string key, ulong seed)
    {
        var hash = OffsetBasis;
        foreach (var unit in Encoding.UTF8.GetBytes(Guard.NotNull(key)))
        {
            hash = unchecked((hash ^ unit) * Prime);
        }

        // The first output of SplitMix64 is mix(seed + golden); its zeroth is mix itself.
        return RandomSource.Split(hash ^ RandomSource.Split(seed, 1), 0);
    }
}
