using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Share of voice: each brand's share of the mentions, with limits that hold for all brands at once.</summary>
/// <remarks>
/// <para><b>Formula.</b> 100·mᵢ/Σm; excess over the share of the market; Herfindahl–Hirschman index Σ share², effective brands 10,000 ÷ it.</para>
/// <para><b>Units.</b> Points, 0 … 100.</para>
/// <para><b>Domain.</b> Mentions found without naming a brand, as a sample of what could have been said.</para>
/// <para><b>Edge cases.</b> No mention: undefined, <see cref="UndefinedReason.NoData"/>. One brand: its share without limits,
/// <see cref="UndefinedReason.MissingInput"/>, as there is no rival. One brand holds all: Sison–Glaz has no limits,
/// <see cref="UndefinedReason.ZeroVariance"/>, the others do. A market share that is zero or not known: no ratio to it.</para>
/// <para><b>Method.</b> Goodman by default; Clopper–Pearson at 1 − α/k is guaranteed; Sison–Glaz is the shortest.</para>
/// <para><b>Source.</b> L. Goodman, Technometrics 7, 1965; C. Sison and J. Glaz, JASA 90, 1995; J. P. Jones, Harvard Business Review 1/1990, for the
/// excess, whose growth per point is not claimed here.</para>
/// </remarks>
/// <example>
/// <code>
/// BrandMentions Brand(string name, long mentions) =&gt; new() { Brand = name, Mentions = mentions };
/// Console.WriteLine(ShareOfVoice.Compute([.. Enumerable.Range(0, 4).Select(i =&gt; Brand($"{i}", 25))]).EffectiveBrands.Value); // 4
/// </code>
/// </example>
public static class ShareOfVoice
{
    /// <summary>The shares of brands.</summary>
    /// <param name="brands">The brands and their mentions.</param>
    /// <param name="method">Goodman, Clopper–Pearson or Sison–Glaz.</param>
    /// <param name="level">Joint confidence level.</param>
    /// <returns>Shares, excess and concentration.</returns>
    /// <exception cref="ArgumentException">The brands are null or none, the method is another one, or the level is not inside (0, 1).</exception>
    public static ShareOfVoiceResult Compute(
        IReadOnlyList<BrandMentions> brands, IntervalMethod method = IntervalMethod.Goodman, double level = Estimate.DefaultLevel)
    {
        Guard.NotEmpty(Guard.NoneNull(brands).Count, nameof(brands));
        Guard.OneOf(method, [IntervalMethod.Goodman, IntervalMethod.ClopperPearson, IntervalMethod.SisonGlaz]);
        Guard.Between(level, 0, 1);
        var counts = brands.Select(brand => brand.Mentions).ToArray();
        var total = counts.Sum();
        var shares = Shares(counts, total, method, level);
        var concentration = total == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
            : Figure.Of(ExactDecimal.Quotient(
                ExactDecimal.Of(10_000L) * counts.Select(count => ExactDecimal.Of(count) * ExactDecimal.Of(count)).Aggregate((sum, square) => sum + square),
                ExactDecimal.Of(total) * ExactDecimal.Of(total)));
        return new ShareOfVoiceResult
        {
            Brands = FrozenList.Own(brands.Select((brand, i) => new BrandVoice
            {
                Brand = brand.Brand,
                Share = shares[i],
                Excess = Excess(shares[i], brand.MarketSharePoints),
                ToMarketShare = shares[i].Value is not { } share ? Figure.Undefined<double>(shares[i].Reason!.Value)
                    : brand.MarketSharePoints is { } market ? Figure.Ratio(share, market)
                    : Figure.Undefined<double>(UndefinedReason.MissingInput),
            }).ToArray()),
            Mentions = total,
            HerfindahlIndex = concentration,
            EffectiveBrands = concentration.Select(index => 10_000 / index),
        };
    }

    private static Estimate[] Shares(long[] counts, long total, IntervalMethod method, double level)
    {
        if (total == 0 || counts.Length == 1)
        {
            return Array.ConvertAll(counts, _ => total == 0
                ? Estimate.Undefined(UndefinedReason.NoData, level, method)
                : Estimate.WithoutInterval(100, UndefinedReason.MissingInput, level, method));
        }

        if (method == IntervalMethod.SisonGlaz && counts.Contains(total))
        {
            return Array.ConvertAll(counts, count => Estimate.WithoutInterval(count == 0 ? 0 : 100, UndefinedReason.ZeroVariance, level, method));
        }

        var shares = method == IntervalMethod.ClopperPearson
            ? Array.ConvertAll(counts, count => Proportion.Compute(count, total, method, 1 - ((1 - level) / counts.Length)))
            : [.. MultinomialShares.Compute(counts, method, level)];
        return [.. shares.Select((share, i) => share is { Lower: { } lower, Upper: { } upper }
            ? Estimate.Of(Figure.Ratio(100m * counts[i], total).Value!.Value, 100 * lower, 100 * upper, level, method)
            : Estimate.WithoutInterval(Figure.Ratio(100m * counts[i], total).Value!.Value, share.Reason!.Value, level, method))];
    }

    private static Estimate Excess(Estimate share, double? market) => (share, market) switch
    {
        ({ Value: null, Reason: { } reason }, _) => Estimate.Undefined(reason, share.Level, share.Method),
        (_, null) => Estimate.Undefined(UndefinedReason.MissingInput, share.Level, share.Method),
        ({ Value: { } value, Lower: { } lower, Upper: { } upper }, { } known)
            => Estimate.Of(value - known, lower - known, upper - known, share.Level, share.Method),
        ({ Value: { } value, Reason: { } reason }, { } known) => Estimate.WithoutInterval(value - known, reason, share.Level, share.Method),
        _ => share,
    };
}
