using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="LinearRegression"/> is fitted to.</summary>
public sealed partial record LinearRegressionInput
{
    /// <summary>The response, one finite number for each observation.</summary>
    public required IReadOnlyList<double> Response { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The predictors, one column each with one finite number for each observation; without the constant, which is an option.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Predictors
    {
        get;
        init => field = FrozenList.Copy<IReadOnlyList<double>>(Guard.NotNull(value).Select(column => FrozenList.Copy(Guard.NotNull(column))));
    }

    /// <summary>The cluster of each observation, any numbers; null unless the standard errors are clustered.</summary>
    public IReadOnlyList<long>? Clusters { get; init => field = value is null ? null : FrozenList.Copy(value); }
}
