namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="InterruptedSeriesPower"/> found.</summary>
public sealed partial record InterruptedSeriesPowerResult
{
    /// <summary>Standard error of the effect.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>The smallest effect found with the power aimed at.</summary>
    public required Figure<double> MinimumDetectable { get; init; }

    /// <summary>The chance of finding the plan's effect; undefined where it names none.</summary>
    public required Figure<double> Power { get; init; }

    /// <summary>The fewest periods after with which it is found with the power aimed at; undefined where no number up to 120 does, because the history before
    /// is too short.</summary>
    public required Figure<int> AfterNeeded { get; init; }
}
