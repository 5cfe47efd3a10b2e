using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="LogisticRegression"/> is fitted to.</summary>
public sealed partial record LogisticRegressionInput
{
    /// <summary>Whether it happened, for each observation.</summary>
    public required IReadOnlyList<bool> Outcomes { get; init => field = FrozenList.Copy(value); }

    /// <summary>The predictors, one column each with one finite number for each observation; without the constant.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Predictors
    {
        get;
        init => field = FrozenList.Copy<IReadOnlyList<double>>(Guard.NotNull(value).Select(column => FrozenList.Copy(Guard.NotNull(column))));
    }
}
