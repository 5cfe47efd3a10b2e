using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="PartialCorrelation"/> found.</summary>
public sealed partial record PartialCorrelationResult
{
    /// <summary>n, the observations.</summary>
    public required int Count { get; init; }

    /// <summary>n less the number of columns.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>The coefficients, row by row.</summary>
    public required IReadOnlyList<IReadOnlyList<Figure<double>>> Coefficients { get; init => field = FrozenList.KeepRows(value); }

    /// <summary>The two-sided p-values, row by row; undefined on the diagonal.</summary>
    public required IReadOnlyList<IReadOnlyList<Figure<double>>> PValues { get; init => field = FrozenList.KeepRows(value); }

    /// <summary>For each column the share of its variance that all others leave unexplained: the reciprocal of its variance inflation.</summary>
    public required IReadOnlyList<double> Tolerance { get; init => field = FrozenList.Keep(value); }
}
