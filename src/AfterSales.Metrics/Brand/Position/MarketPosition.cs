using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Market position: share against the largest rival, satisfaction against the best.</summary>
/// <remarks>
/// <para><b>Formula.</b> Share ÷ largest rival's; satisfaction − best rival's. Leader, exposed, challenger or follower, on the line being ahead.</para>
/// <para><b>Units.</b> A ratio; points of the satisfaction's scale.</para>
/// <para><b>Domain.</b> All brands of one market.</para>
/// <para><b>Edge cases.</b> No rival: undefined, <see cref="UndefinedReason.MissingInput"/>. Rivals without any share: the ratio is undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>, and with it the quadrant.</para>
/// <para><b>Method.</b> Direct.</para>
/// <para><b>Source.</b> Relative market share: B. Henderson, The product portfolio, BCG 1970.</para>
/// </remarks>
/// <example>
/// <code>
/// BrandStanding Brand(string name, double share, double satisfaction) =&gt; new() { Brand = name, Share = share, Satisfaction = satisfaction };
/// var result = MarketPosition.Compute([Brand("a", 40, 8), Brand("b", 20, 8), Brand("c", 10, 6)]);
/// Console.WriteLine((result[0].RelativeShare.Value, result[1].RelativeShare.Value)); // (2, 0.5)
/// Console.WriteLine(MarketPosition.Compute([Brand("a", 40, 5), Brand("b", 20, 8)])[0].Quadrant); // Exposed
/// </code>
/// </example>
public static class MarketPosition
{
    /// <summary>The positions of brands.</summary>
    /// <param name="brands">The brands.</param>
    /// <returns>One position for each, in order.</returns>
    /// <exception cref="ArgumentException"><paramref name="brands"/> or one of them is null.</exception>
    public static IReadOnlyList<BrandPosition> Compute(IReadOnlyList<BrandStanding> brands)
    {
        Guard.NoneNull(brands);
        return FrozenList.Own(brands.Select((brand, i) => Of(brand, [.. brands.Where((_, j) => j != i)])).ToArray());
    }

    private static BrandPosition Of(BrandStanding brand, BrandStanding[] rivals)
    {
        if (rivals.Length == 0)
        {
            var none = Figure.Undefined<double>(UndefinedReason.MissingInput);
            return new BrandPosition { Brand = brand.Brand, RelativeShare = none, RelativeSatisfaction = none, Quadrant = null };
        }

        var (largest, best) = (rivals.Max(rival => rival.Share), rivals.Max(rival => rival.Satisfaction));
        var share = Figure.Ratio(brand.Share, largest);
        var isAhead = brand.Satisfaction >= best;
        return new BrandPosition
        {
            Brand = brand.Brand,
            RelativeShare = share,
            RelativeSatisfaction = Figures.Finite(brand.Satisfaction - best),
            Quadrant = !share.IsDefined ? null
                : brand.Share >= largest ? (isAhead ? PositionQuadrant.Leader : PositionQuadrant.Exposed)
                : isAhead ? PositionQuadrant.Challenger : PositionQuadrant.Follower,
        };
    }
}
