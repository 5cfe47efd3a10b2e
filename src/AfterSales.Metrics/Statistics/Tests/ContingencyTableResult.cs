using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="ContingencyTable"/> found.</summary>
public sealed partial record ContingencyTableResult
{
    /// <summary>N.</summary>
    public required long Total { get; init; }

    /// <summary>Pearson's χ².</summary>
    public required TestResult Test { get; init; }

    /// <summary>Cramér's V, 0 … 1.</summary>
    public required Figure<double> CramerV { get; init; }

    /// <summary>The count each cell expects without relation, row by row.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Expected { get; init => field = FrozenList.KeepRows(value); }

    /// <summary>How far each cell deviates, in standard deviations, row by row.</summary>
    public required IReadOnlyList<IReadOnlyList<Figure<double>>> StandardizedResiduals { get; init => field = FrozenList.KeepRows(value); }
}
