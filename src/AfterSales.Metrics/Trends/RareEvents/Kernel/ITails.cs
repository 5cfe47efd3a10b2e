namespace AfterSales.Metrics.Trends;

/// <summary>The tails of a count over an exposure at a rate.</summary>
internal interface ITails
{
    /// <summary>Why a rate has no limits; null where it has.</summary>
    UndefinedReason? Refusal(double rate);

    /// <summary>P(X ≤ k).</summary>
    double AtMost(long k, double exposure, double rate);

    /// <summary>P(X ≥ k).</summary>
    double AtLeast(long k, double exposure, double rate);

    /// <summary>Both tails at k given the sum with a baseline.</summary>
    (double High, double Low) Predictive(long k, double exposure, long events, double baseline);

    /// <summary>Greatest count that can be.</summary>
    long Limit(double exposure);
}
