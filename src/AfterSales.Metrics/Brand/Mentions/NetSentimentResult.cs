namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="NetSentiment"/> found, with its ingredients. Everything in points.</summary>
public sealed partial record NetSentimentResult
{
    /// <summary>The mentions it was computed from.</summary>
    public required SentimentCounts Counts { get; init; }

    /// <summary>Share of the mentions that were not scored, as a fraction.</summary>
    public required Figure<double> UnscoredShare { get; init; }

    /// <summary>Net sentiment of all scored mentions, neutral ones in the denominator.</summary>
    public required Estimate OfAll { get; init; }

    /// <summary>Net sentiment of those with an opinion. Another figure than <see cref="OfAll"/>, and named so.</summary>
    public required Estimate OfOpinionated { get; init; }

    /// <summary>Standard error of <see cref="OfAll"/>.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Net of all mentions if every unscored one were negative.</summary>
    public required Figure<double> LowerBound { get; init; }

    /// <summary>Net of all mentions if every unscored one were positive.</summary>
    public required Figure<double> UpperBound { get; init; }
}
