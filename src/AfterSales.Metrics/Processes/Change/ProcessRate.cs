namespace AfterSales.Metrics.Processes;

/// <summary>A rate of closed cases.</summary>
public enum ProcessRate
{
    /// <summary>Cases with a repeated step.</summary>
    Rework,

    /// <summary>Cases in more than one stay.</summary>
    Transferred,

    /// <summary>Cases with stays x y x.</summary>
    PingPong,

    /// <summary>Cases that came back to a department.</summary>
    Returned,

    /// <summary>Cases that work followed after a closing step.</summary>
    Reopened,
}
