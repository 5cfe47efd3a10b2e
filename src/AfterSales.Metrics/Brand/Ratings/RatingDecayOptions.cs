using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>How fast old reviews fade in a <see cref="RatingDecay"/>, and what the mean is drawn to.</summary>
public sealed partial record RatingDecayOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static RatingDecayOptions Default { get; } = new();

    /// <summary>Days in which a review loses half its weight; null for never.</summary>
    /// <value>180 by default.</value>
    public double? HalfLifeDays
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }
    = 180;

    /// <summary>Reviews that the prior mean is worth.</summary>
    /// <value>0 by default: nothing is drawn.</value>
    public double PriorReviews
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The prior mean in stars.</summary>
    /// <value>3 by default.</value>
    public double PriorMean
    {
        get;
        init => field = Guard.InRange(value, 1, 100);
    }
    = 3;

    /// <summary>Level of the limits, strictly between 0 and 1.</summary>
    /// <value><see cref="Estimate.DefaultLevel"/> by default.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;
}
