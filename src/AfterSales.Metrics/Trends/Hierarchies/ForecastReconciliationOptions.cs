using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Method and range of a <see cref="ForecastReconciliation"/>.</summary>
public sealed partial record ForecastReconciliationOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static ForecastReconciliationOptions Default { get; } = new();

    /// <summary>How.</summary>
    /// <value><see cref="ReconciliationMethod.StructuralWeights"/>, which needs no history of errors.</value>
    public ReconciliationMethod Method
    {
        get;
        init => field = Guard.Defined(value);
    }
    = ReconciliationMethod.StructuralWeights;

    /// <summary>Which values are possible for leaves; not together with fixed nodes.</summary>
    /// <value><see cref="ForecastRange.Any"/>.</value>
    public ForecastRange Range
    {
        get;
        init => field = Guard.Defined(value);
    }
    = ForecastRange.Any;

    /// <summary>
    /// Covariance of the errors for <see cref="ReconciliationMethod.MinimumTrace"/>: a row and a column for each node, in the order of first appearance in
    /// the links; empty by default.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<double>> Covariance
    {
        get;
        init => field = FrozenList.Own(
            Guard.NoneNull(value).Select(row => (IReadOnlyList<double>)FrozenList.Own(SeriesValues.Checked(row.ToArray(), nameof(Covariance)))).ToArray());
    }
    = FrozenList<IReadOnlyList<double>>.Empty;
}
