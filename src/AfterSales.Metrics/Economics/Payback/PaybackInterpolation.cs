namespace AfterSales.Metrics.Economics;

/// <summary>Where inside a period the outlay counts as recovered.</summary>
public enum PaybackInterpolation
{
    /// <summary>The period's flow comes evenly over the period: 2.5 periods.</summary>
    Linear,

    /// <summary>The period's flow comes at its end: 3 periods.</summary>
    EndOfPeriod,
}
