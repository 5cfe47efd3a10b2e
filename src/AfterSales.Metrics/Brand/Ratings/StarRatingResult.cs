using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="StarRating"/> found, with its ingredients.</summary>
public sealed partial record StarRatingResult
{
    /// <summary>Reviews that count.</summary>
    public required long Reviews { get; init; }

    /// <summary>Share of each number of stars, those of one star first; empty without reviews.</summary>
    public required IReadOnlyList<double> Shares
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Mean stars with t limits.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Sample standard deviation of one review.</summary>
    public required Figure<double> StandardDeviation { get; init; }

    /// <summary>Posterior mean with its limits: stands even for one review, or none.</summary>
    public required Estimate Posterior { get; init; }

    /// <summary>Posterior standard deviation of the mean.</summary>
    public required Figure<double> PosteriorStandardDeviation { get; init; }

    /// <summary>Share of the two highest numbers of stars.</summary>
    public required Estimate TopTwo { get; init; }

    /// <summary>Share of the lowest and the highest number of stars.</summary>
    public required Figure<double> Extremes { get; init; }
}
