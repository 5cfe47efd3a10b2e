using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="MonteCarlo"/> found.</summary>
public sealed partial record MonteCarloResult
{
    /// <summary>How many times the model was asked.</summary>
    public required int Draws { get; init; }

    /// <summary>How many times it had no answer; the figures below are of the others.</summary>
    public required int Undefined { get; init; }

    /// <summary>The mean of the outcomes, with the interval of the true mean.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>The standard error of the mean: standard deviation / √outcomes.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>The outcomes' standard deviation (n − 1).</summary>
    public required Figure<double> StandardDeviation { get; init; }

    /// <summary>How many outcomes are a loss.</summary>
    public required int Losses { get; init; }

    /// <summary>The probability of a loss, with Wilson's interval.</summary>
    public required Estimate ProbabilityOfLoss { get; init; }

    /// <summary>The quantiles asked for, in that order.</summary>
    public required IReadOnlyList<MonteCarloQuantile> Quantiles
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The outcomes, ascending, for a histogram.</summary>
    public required IReadOnlyList<double> Outcomes
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
