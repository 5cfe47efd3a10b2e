namespace AfterSales.Metrics.Economics;

/// <summary>When in its period a regular payment is made.</summary>
public enum PaymentTiming
{
    /// <summary>At the end (ordinary annuity): Excel's type 0.</summary>
    EndOfPeriod,

    /// <summary>At the beginning (annuity due): Excel's type 1.</summary>
    BeginningOfPeriod,
}
