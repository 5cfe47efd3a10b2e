namespace AfterSales.Metrics.Costs;

/// <summary>How a service visit ended.</summary>
public enum VisitOutcome
{
    /// <summary>The fault remains, or it is not known.</summary>
    NotFixed,

    /// <summary>The fault was fixed.</summary>
    Fixed,
}
