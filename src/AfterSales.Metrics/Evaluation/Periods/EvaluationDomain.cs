namespace AfterSales.Metrics.Evaluation;

/// <summary>The part of the service that a figure speaks of.</summary>
public enum EvaluationDomain
{
    /// <summary>What the service costs.</summary>
    Costs,

    /// <summary>What was planned against what was spent.</summary>
    Budgets,

    /// <summary>How well people, vehicles and equipment are used.</summary>
    Resources,

    /// <summary>How the work turns out: fixes, returns, repeat visits, promises kept.</summary>
    Service,

    /// <summary>Whether it pays.</summary>
    Economics,

    /// <summary>What customers say when asked.</summary>
    Satisfaction,

    /// <summary>What the public says unasked.</summary>
    Brand,

    /// <summary>What was promised and will have to be paid.</summary>
    Warranty,
}
