using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="StratifiedMean"/> found, with its ingredients.</summary>
public sealed partial record StratifiedMeanResult
{
    /// <summary>Mean of the population, with its normal interval.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Standard error of the mean, finite population taken into account.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Shares of the population: how to spread a sample by size; fractions.</summary>
    public required IReadOnlyList<double> ProportionalShares
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Neyman's shares: how to spread a sample for the smallest error; fractions; empty when no stratum varies.</summary>
    public required IReadOnlyList<double> NeymanShares
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
