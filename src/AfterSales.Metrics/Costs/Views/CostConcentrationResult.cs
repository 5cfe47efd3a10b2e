namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostConcentration"/> found.</summary>
public sealed partial record CostConcentrationResult
{
    /// <summary>Number of items.</summary>
    public required int Count { get; init; }

    /// <summary>Their sum.</summary>
    public required Money Total { get; init; }

    /// <summary>Gini coefficient of the items, a fraction: 0 when all are alike, 1 − 1/n when one has everything.</summary>
    public required Figure<double> Gini { get; init; }

    /// <summary>Herfindahl–Hirschman index, a fraction: the sum of squared shares, from 1/n to 1. Times 10,000 for the scale of competition law.</summary>
    public required Figure<double> HerfindahlIndex { get; init; }

    /// <summary>The index moved to run from 0 to 1; undefined for a single item.</summary>
    public required Figure<double> NormalizedHerfindahlIndex { get; init; }

    /// <summary>1 / index: how many items of equal size would be as concentrated.</summary>
    public required Figure<double> EffectiveCount { get; init; }
}
