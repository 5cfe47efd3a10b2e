namespace AfterSales.Metrics.Satisfaction;

/// <summary>Whether a need is met, judged by the interval of perception − expectation.</summary>
public enum CustomerNeed
{
    /// <summary>The whole interval lies below zero: expectations are not met.</summary>
    Unmet,

    /// <summary>The interval contains zero: no shortfall or surplus can be told from chance.</summary>
    Met,

    /// <summary>The whole interval lies above zero: more is given than expected.</summary>
    Exceeded,
}
