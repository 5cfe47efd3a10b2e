using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Change in net sentiment between two periods: what was said differently, and which sources spoke more (rate and mix).</summary>
/// <remarks>
/// <para><b>Formula.</b> Net 100(P − N)/(P + M + N) by source, decomposed by <see cref="RateMixDecomposition"/>: rate + mix = change, exactly.</para>
/// <para><b>Units.</b> Points.</para>
/// <para><b>Domain.</b> The sources that both baskets hold; unscored mentions and copies enter nothing.</para>
/// <para><b>Edge cases.</b> Nothing scored in a period from a common source: undefined, <see cref="UndefinedReason.NoData"/>. Mentions from other sources, or
/// from none, are left out and counted.</para>
/// <para><b>Method.</b> Decimal, exact.</para>
/// <para><b>Source.</b> E. Kitagawa, Components of a difference between two rates, JASA 50, 1955.</para>
/// </remarks>
/// <example>
/// <code>
/// MentionTally Said(params (string Source, long Positive, long Negative)[] counts)
/// {
///     MentionGroup Group(string source, MentionClass kind, long count)
///         =&gt; new() { Key = new() { Brand = "Own", Source = source }, Class = kind, Count = count };
///     return MentionTally.OfGroups(counts.SelectMany(c =&gt;
///         new[] { Group(c.Source, MentionClass.Positive, c.Positive), Group(c.Source, MentionClass.Negative, c.Negative) }));
/// }
///
/// var basket = new MentionBasket { Version = "2026", Sources = ["Press", "Forum"] };
/// var change = SentimentChange.Compute(Said(("Press", 30, 10), ("Forum", 10, 30)), basket, Said(("Press", 30, 10), ("Forum", 30, 90)), basket).Change;
/// Console.WriteLine($"from {change.Before:F0} to {change.After:F0} points"); // from 0 to -25 points
/// Console.WriteLine(
///     $"said differently {change.TotalRate:F0}, more from the forum {change.TotalMix:F0} points"); // said differently 0, more from the forum -25 points
/// </code>
/// </example>
public static class SentimentChange
{
    /// <summary>The change of one brand.</summary>
    /// <param name="before">Mentions of the period before.</param>
    /// <param name="basketBefore">Where they were gathered.</param>
    /// <param name="after">Mentions of the period after.</param>
    /// <param name="basketAfter">Where they were gathered.</param>
    /// <param name="where">Which keys, as those of one brand and of open queries; null for all.</param>
    /// <returns>The change over the common sources, split.</returns>
    /// <exception cref="ArgumentException">An argument is null, a basket names a source twice, or a source has more than 1e10 mentions.</exception>
    /// <exception cref="OverflowException">There are more mentions than a long counts.</exception>
    public static SentimentChangeResult Compute(
        MentionTally before, MentionBasket basketBefore, MentionTally after, MentionBasket basketAfter, Func<MentionKey, bool>? where = null)
    {
        var (first, second) = (BySource(Guard.NotNull(before), where), BySource(Guard.NotNull(after), where));
        var (held, holding) = (Sources(basketBefore, nameof(basketBefore)), Sources(basketAfter, nameof(basketAfter)));
        var common = held.Where(holding.Contains).ToArray();
        var groups = common.Select(source => new RateMixGroup
        {
            Name = source,
            WeightBefore = Weight(first, source),
            SumBefore = Sum(first, source),
            WeightAfter = Weight(second, source),
            SumAfter = Sum(second, source),
        }).ToArray();
        return new SentimentChangeResult
        {
            BasketBefore = basketBefore.Version,
            BasketAfter = basketAfter.Version,
            CommonSources = common,
            LeftOutBefore = first.Values.Sum(counts => counts.Scored) - (long)groups.Sum(group => group.WeightBefore),
            LeftOutAfter = second.Values.Sum(counts => counts.Scored) - (long)groups.Sum(group => group.WeightAfter),
            Change = RateMixDecomposition.Compute(groups),
        };
    }

    private static string[] Sources(MentionBasket basket, string name)
    {
        var sources = Guard.NotNull(basket, name).Sources.ToArray();
        for (var i = 0; i < sources.Length; i++)
        {
            if (Array.IndexOf(sources, sources[i]) < i)
            {
                throw Guard.Item(name, "must name each source once", i, sources[i]);
            }
        }

        return sources;
    }

    private static Dictionary<string, SentimentCounts> BySource(MentionTally tally, Func<MentionKey, bool>? where)
    {
        var sources = new HashSet<string>(StringComparer.Ordinal);
        tally.Summarize(key =>
        {
            sources.Add(key.Source ?? string.Empty);
            return false;
        });
        return sources.ToDictionary(source => source, source => SentimentCounts.Of(
            tally.Summarize(key => string.Equals(key.Source ?? string.Empty, source, StringComparison.Ordinal) && where?.Invoke(key) != false)),
            StringComparer.Ordinal);
    }

    private static decimal Weight(Dictionary<string, SentimentCounts> sources, string source)
        => sources.TryGetValue(source, out var counts) ? Guard.InRange(counts.Scored, 0, 10_000_000_000, nameof(source)) : 0;

    private static decimal Sum(Dictionary<string, SentimentCounts> sources, string source)
        => sources.TryGetValue(source, out var counts) ? 100m * (counts.Positive - counts.Negative) : 0;
}
