using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="Credibility"/> found, with its ingredients.</summary>
public sealed partial record CredibilityResult
{
    /// <summary>Mean of all teams.</summary>
    public required Figure<double> OverallMean { get; init; }

    /// <summary>Mean variance within teams (EPV).</summary>
    public required Figure<double> WithinVariance { get; init; }

    /// <summary>Variance between teams (VHM), as it comes out; it may be negative.</summary>
    public required Figure<double> RawBetweenVariance { get; init; }

    /// <summary>Z: how much a team's own periods are trusted, 0 … 1.</summary>
    public required Figure<double> Factor { get; init; }

    /// <summary>Each team's mean drawn to the overall one: Z·mean + (1 − Z)·overall; empty without an answer.</summary>
    public required IReadOnlyList<double> Means
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
