using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What is told of a simulation's outcomes.</summary>
public sealed partial record MonteCarloOptions
{
    /// <summary>Intervals at 95 %; the quantiles 5, 25, 50, 75 and 95 %; a loss is an outcome below zero.</summary>
    public static MonteCarloOptions Default { get; } = new();

    /// <summary>Confidence level of the intervals, which tell how well the draws pin a figure down; 0.95 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not inside (0, 1).</exception>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;

    /// <summary>Which quantiles of the outcomes, as fractions.</summary>
    /// <exception cref="ArgumentException">The list is null, or a quantile is not inside (0, 1).</exception>
    public IReadOnlyList<double> Quantiles
    {
        get;
        init
        {
            field = FrozenList.Copy(value);
            foreach (var quantile in field)
            {
                Guard.Between(quantile, 0, 1, nameof(Quantiles));
            }
        }
    }
    = FrozenList.Own([0.05, 0.25, 0.5, 0.75, 0.95]);

    /// <summary>Outcomes below this count as a loss; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not finite.</exception>
    public double LossThreshold
    {
        get;
        init => field = Guard.Finite(value);
    }
}
