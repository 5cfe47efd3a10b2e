using AfterSales.Metrics.Brand;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The mentions of a period, counted once: the own brand first, then the others by how often they are named.</summary>
internal sealed record BrandData(string Own, IReadOnlyList<MentionLine> Mentions, MentionTally Tally, IReadOnlyList<string> Brands)
{
    public const int MostBrands = 20;

    /// <summary>Mentions of brands that are not shown, as there are too many: they stay in the whole of which shares are made.</summary>
    public long OfOthers => Tally.Summarize(key => key.Query == MentionQuery.Open && !Brands.Contains(key.Brand)).Originals;

    public static BrandData Of(string own, IReadOnlyList<MentionLine> mentions)
    {
        var tally = new MentionTally();
        foreach (var line in mentions)
        {
            tally.Add(line.Mention);
            if (line.Copies > 0)
            {
                tally.AddGroup(new MentionGroup { Key = line.Mention.Key, Class = line.Mention.Class, Count = 0, Copies = line.Copies });
            }
        }

        var others = mentions.Select(m => m.Brand).Where(brand => brand != own).GroupBy(brand => brand).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);
        return new BrandData(own, mentions, tally, [.. (mentions.Any(m => m.Brand == own) ? others.Prepend(own) : others).Take(MostBrands)]);
    }

    /// <summary>Open mentions alone: those found by a brand's name would favor it.</summary>
    public MentionSummary Summary(string brand, string? period = null)
        => Tally.Summarize(key => key.Brand == brand && key.Query == MentionQuery.Open && (period is null || key.Period == period));

    public SentimentCounts Counts(string brand, string? period = null) => SentimentCounts.Of(Summary(brand, period));
}
