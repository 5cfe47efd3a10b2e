namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="MentionSurprise"/> found, with its ingredients.</summary>
public sealed partial record MentionSurpriseResult
{
    /// <summary>Mentions that the baseline lets one expect.</summary>
    public required Figure<double> Expected { get; init; }

    /// <summary>P(X ≥ now) as if the baseline's rate were known: too small for a short or quiet baseline, shown for comparison.</summary>
    public required Figure<double> PlugInP { get; init; }

    /// <summary>P(X ≥ now) that knows how little the baseline tells.</summary>
    public required Figure<double> PredictiveP { get; init; }

    /// <summary>Dispersion of the baseline: 1 for Poisson counts, above for those that come in bursts.</summary>
    public required Figure<double> Dispersion { get; init; }

    /// <summary>Size of the negative binomial of the same mean and dispersion; undefined where the dispersion is not above 1.</summary>
    public required Figure<double> Size { get; init; }

    /// <summary>P(X ≥ now) of that distribution.</summary>
    public required Figure<double> OverdispersedP { get; init; }

    /// <summary>The larger of the two that count.</summary>
    public required Figure<double> P { get; init; }

    /// <summary>−log₁₀ of it.</summary>
    public required Figure<double> Surprise { get; init; }
}
