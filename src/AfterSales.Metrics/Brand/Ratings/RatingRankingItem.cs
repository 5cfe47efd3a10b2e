namespace AfterSales.Metrics.Brand;

/// <summary>The measures of one in a <see cref="RatingRanking"/>.</summary>
public sealed partial record RatingRankingItem
{
    /// <summary>Its reviews.</summary>
    public required long Reviews { get; init; }

    /// <summary>Mean stars.</summary>
    public required Figure<double> Mean { get; init; }

    /// <summary>Lower Wilson limit of the share of the two highest numbers of stars.</summary>
    public required Figure<double> WilsonLower { get; init; }

    /// <summary>Mean drawn to the prior one.</summary>
    public required Figure<double> Shrunken { get; init; }

    /// <summary>Lower limit of the posterior mean.</summary>
    public required double PosteriorLower { get; init; }
}
