namespace AfterSales.Metrics.Budgets;

/// <summary>What is proven of a choice of projects.</summary>
public enum ProjectSelectionStatus
{
    /// <summary>No choice brings more, and of those that bring as much this is the first.</summary>
    Optimal,

    /// <summary>No choice brings more; the search stopped before it could tell which of those that bring as much is the first.</summary>
    OptimalAmongTies,

    /// <summary>The search stopped at its limit; the gap bounds what another choice could bring more.</summary>
    LimitReached,
}
