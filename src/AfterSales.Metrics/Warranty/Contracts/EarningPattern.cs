namespace AfterSales.Metrics.Warranty;

/// <summary>How the price of a contract is earned over its periods.</summary>
public enum EarningPattern
{
    /// <summary>The same in each period.</summary>
    ProRata,

    /// <summary>Rule of 78: most in the first period.</summary>
    RuleOf78,

    /// <summary>Reverse rule of 78: most in the last period.</summary>
    ReverseRuleOf78,
}
