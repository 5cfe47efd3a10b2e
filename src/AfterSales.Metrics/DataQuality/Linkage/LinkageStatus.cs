namespace AfterSales.Metrics.DataQuality;

/// <summary>How the fit of a linkage model ended.</summary>
public enum LinkageStatus
{
    /// <summary>The log-likelihood no longer gains.</summary>
    Converged,

    /// <summary>The limit of steps was reached; the last step stands.</summary>
    StepLimit,

    /// <summary>m and u were equal at the start: nothing can tell the classes apart.</summary>
    Unresolved,

    /// <summary>The patterns cannot determine so many parameters.</summary>
    Singular,

    /// <summary>There is no pair.</summary>
    NoData,
}
