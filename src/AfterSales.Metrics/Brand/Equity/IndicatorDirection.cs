namespace AfterSales.Metrics.Brand;

/// <summary>Which way an indicator is better.</summary>
public enum IndicatorDirection
{
    /// <summary>More is better.</summary>
    HigherIsBetter,

    /// <summary>Less is better.</summary>
    LowerIsBetter,
}
