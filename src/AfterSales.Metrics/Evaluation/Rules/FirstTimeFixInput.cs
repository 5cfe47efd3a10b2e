using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What the rule of first-time fix needs.</summary>
public sealed partial record FirstTimeFixInput
{
    /// <summary>Cases.</summary>
    public required long Cases { get; init => field = Guard.NotNegative(value); }

    /// <summary>Cases solved at the first visit; at most <see cref="Cases"/>.</summary>
    public required long Fixed { get; init => field = Guard.NotNegative(value); }

    /// <summary>The share of cases that should be, as a fraction.</summary>
    public required double Target { get; init => field = Guard.InRange(value, 0, 1); }

    /// <summary>Further visits that a case not solved at first takes, on average.</summary>
    public required double RepeatsPerCase { get; init => field = Guard.InRange(value, 0, 1e6); }

    /// <summary>What one of them costs; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public required Money CostOfRepeat
    {
        get;
        init => field = value.Amount >= 0 ? value : throw Guard.OutOfRange(nameof(CostOfRepeat), "must not be negative", value);
    }

    /// <summary>Confidence level.</summary>
    /// <value>0.95 by default.</value>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;
}
