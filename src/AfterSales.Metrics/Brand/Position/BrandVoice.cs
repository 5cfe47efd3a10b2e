namespace AfterSales.Metrics.Brand;

/// <summary>One brand's share of voice.</summary>
public sealed partial record BrandVoice
{
    /// <summary>The brand.</summary>
    public required string Brand { get; init; }

    /// <summary>Its share of all mentions in points, with limits that hold for all brands at once.</summary>
    public required Estimate Share { get; init; }

    /// <summary>The same less its share of the market; undefined, <see cref="UndefinedReason.MissingInput"/>, when that is not known.</summary>
    public required Estimate Excess { get; init; }

    /// <summary>Share of voice ÷ share of the market.</summary>
    public required Figure<double> ToMarketShare { get; init; }
}
