namespace AfterSales.Metrics.Economics;

/// <summary>Which discount rates a periodic calculation takes.</summary>
public enum RateDomain
{
    /// <summary>Rates above −1. At −1 everything is lost in one period, and below it money would change its sign with every period.</summary>
    AboveMinusOne,

    /// <summary>Every rate but −1, as Excel's NPV and MIRR take them. The answer is arithmetic without a meaning.</summary>
    ExceptMinusOne,
}
