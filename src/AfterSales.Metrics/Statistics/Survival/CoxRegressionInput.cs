using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="CoxRegression"/> is fitted to.</summary>
public sealed partial record CoxRegressionInput
{
    /// <summary>How long each subject was observed; finite, not negative.</summary>
    public required IReadOnlyList<double> Times { get; init => field = FrozenList.Copy(value); }

    /// <summary>Whether each subject's observation ended with the event.</summary>
    public required IReadOnlyList<bool> Events { get; init => field = FrozenList.Copy(value); }

    /// <summary>The covariates, one column each with one finite number for each subject.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Covariates
    {
        get;
        init => field = FrozenList.Copy<IReadOnlyList<double>>(Guard.NotNull(value).Select(column => FrozenList.Copy(Guard.NotNull(column))));
    }

    /// <summary>The stratum of each subject, each with a baseline hazard of its own; null for one.</summary>
    public IReadOnlyList<int>? Strata { get; init => field = value is null ? null : FrozenList.Copy(value); }

    /// <summary>The cluster of each subject, for robust errors; null where each subject is its own.</summary>
    public IReadOnlyList<long>? Clusters { get; init => field = value is null ? null : FrozenList.Copy(value); }
}
