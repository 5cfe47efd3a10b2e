namespace AfterSales.Metrics.Statistics;

/// <summary>How <see cref="CoxRegression"/> treats events at one time.</summary>
public enum CoxTies
{
    /// <summary>Those that end together leave the risk set one after another, in the mean of all orders: close to exact also with monthly data.</summary>
    Efron,

    /// <summary>Each sees the whole risk set; pulls effects toward zero with many ties.</summary>
    Breslow,
}
