namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="RatingDecay"/> found, with its ingredients.</summary>
public sealed partial record RatingDecayResult
{
    /// <summary>Reviews after the day asked for, left out.</summary>
    public required long Future { get; init; }

    /// <summary>Reviews without a day, left out.</summary>
    public required long Undated { get; init; }

    /// <summary>Reviews used.</summary>
    public required long Used { get; init; }

    /// <summary>Sum of their weights.</summary>
    public required double Weight { get; init; }

    /// <summary>Mean stars of faded reviews.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Its linearized standard error.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>How many reviews of equal weight they are worth.</summary>
    public required Figure<double> EffectiveReviews { get; init; }

    /// <summary>The mean drawn to the prior one.</summary>
    public required Figure<double> Shrunken { get; init; }
}
