namespace AfterSales.Metrics.Budgets;

/// <summary>What became of a package of a zero-based budget.</summary>
public enum PackageOutcome
{
    /// <summary>It is funded.</summary>
    Funded,

    /// <summary>It costs more than was left when its rank came.</summary>
    NotAffordable,

    /// <summary>A lower level of its line is not funded.</summary>
    LowerLevelNotFunded,
}
