namespace AfterSales.Metrics.Brand;

/// <summary>Net sentiment by reach, with its ingredients.</summary>
public sealed partial record WeightedSentimentResult
{
    /// <summary>The weighted net sentiment in points.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Its linearized standard error in points.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>How many mentions of equal reach it is worth: one giant among small ones shows here.</summary>
    public required Figure<double> EffectiveMentions { get; init; }

    /// <summary>Scored mentions that have weight.</summary>
    public required long Used { get; init; }
}
