using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>One brand and its mentions, for its <see cref="ShareOfVoice"/>.</summary>
public sealed partial record BrandMentions
{
    /// <summary>The brand.</summary>
    public required string Brand
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its mentions, found without naming a brand; at most 1e15.</summary>
    public required long Mentions
    {
        get;
        init => field = Guard.InRange(value, 0, SentimentCounts.Most);
    }

    /// <summary>Its share of the market in points; null when not known.</summary>
    /// <value>Null by default.</value>
    public double? MarketSharePoints
    {
        get;
        init => field = value is null ? null : Guard.InRange(value.Value, 0, 100);
    }
}
