using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="ShareOfVoice"/> found.</summary>
public sealed partial record ShareOfVoiceResult
{
    /// <summary>The brands, in order.</summary>
    public required IReadOnlyList<BrandVoice> Brands
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>All mentions.</summary>
    public required long Mentions { get; init; }

    /// <summary>Herfindahl–Hirschman index, Σ of squared shares in points: 10,000 when one brand has all.</summary>
    public required Figure<double> HerfindahlIndex { get; init; }

    /// <summary>Brands of equal share that would be as concentrated.</summary>
    public required Figure<double> EffectiveBrands { get; init; }
}
