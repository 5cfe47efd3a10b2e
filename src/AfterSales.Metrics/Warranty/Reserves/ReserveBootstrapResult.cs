using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ReserveBootstrap"/> found.</summary>
public sealed partial record ReserveBootstrapResult
{
    /// <summary>Increments fitted back from the latest amounts, by origin and age; null outside the known cells.</summary>
    public required IReadOnlyList<IReadOnlyList<double?>> FittedIncrements { get; init => field = FrozenList.KeepRows(value); }

    /// <summary>Pearson residuals (x − m)/√|m|, by origin and age; null outside the known cells and where m is 0.</summary>
    public required IReadOnlyList<IReadOnlyList<double?>> Residuals { get; init => field = FrozenList.KeepRows(value); }

    /// <summary>Number of residuals, N.</summary>
    public required int Observations { get; init; }

    /// <summary>Number of parameters, p: origins + ages − 1.</summary>
    public required int Parameters { get; init; }

    /// <summary>Dispersion φ: Σ residual²/(N − p).</summary>
    public required Figure<double> Dispersion { get; init; }

    /// <summary>√(N/(N − p)), by which residuals are stretched.</summary>
    public required Figure<double> Adjustment { get; init; }

    /// <summary>The stretched residuals that are drawn from, in row order, without cells alone in their row or column.</summary>
    public required IReadOnlyList<double> Pool { get; init => field = FrozenList.Keep(value); }

    /// <summary>The chain-ladder reserve.</summary>
    public required Figure<double> Reserve { get; init; }

    /// <summary>Standard error of the reserve by the generalized linear model, without any random number.</summary>
    public required Figure<double> AnalyticError { get; init; }

    /// <summary>The same by origin.</summary>
    public required IReadOnlyList<Figure<double>> AnalyticErrorByOrigin { get; init => field = FrozenList.Keep(value); }

    /// <summary>The total of each replicate that succeeded, in order.</summary>
    public required IReadOnlyList<double> Totals { get; init => field = FrozenList.Keep(value); }

    /// <summary>The total of each before the process: the refitted reserve.</summary>
    public required IReadOnlyList<double> TotalsBeforeProcess { get; init => field = FrozenList.Keep(value); }

    /// <summary>Mean of the totals.</summary>
    public required Figure<double> Mean { get; init; }

    /// <summary>Standard deviation of the totals, by n − 1.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Standard deviation of the totals before the process.</summary>
    public required Figure<double> ParameterError { get; init; }

    /// <summary>Standard deviation of each origin's reserve.</summary>
    public required IReadOnlyList<Figure<double>> StandardErrorByOrigin { get; init => field = FrozenList.Keep(value); }

    /// <summary>The quantiles asked for, by Excel's rule (type 7).</summary>
    public required IReadOnlyList<Figure<double>> Quantiles { get; init => field = FrozenList.Keep(value); }

    /// <summary>Replicates whose total is negative; they are kept.</summary>
    public required int NegativeReplicates { get; init; }

    /// <summary>Replicates with a column that sums to 0, whose factor does not exist; left out.</summary>
    public required int FailedReplicates { get; init; }
}
