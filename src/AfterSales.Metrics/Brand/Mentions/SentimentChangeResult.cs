using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="SentimentChange"/> found. Everything in points.</summary>
public sealed partial record SentimentChangeResult
{
    /// <summary>Version of the basket before.</summary>
    public required string BasketBefore { get; init; }

    /// <summary>Version of the basket after.</summary>
    public required string BasketAfter { get; init; }

    /// <summary>The sources that both baskets hold, in the order of the basket before: all that is compared.</summary>
    public required IReadOnlyList<string> CommonSources
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Scored mentions before from sources outside the common ones, left out.</summary>
    public required long LeftOutBefore { get; init; }

    /// <summary>Scored mentions after from sources outside the common ones, left out.</summary>
    public required long LeftOutAfter { get; init; }

    /// <summary>The change in net sentiment of all scored mentions: what sources said, and which of them spoke more.</summary>
    public required RateMixDecompositionResult Change { get; init; }
}
