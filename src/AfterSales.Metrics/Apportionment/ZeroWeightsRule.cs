namespace AfterSales.Metrics;

/// <summary>What becomes of a whole when all weights are zero, so that nothing says where it belongs.</summary>
public enum ZeroWeightsRule
{
    /// <summary>It is the caller's mistake: an exception.</summary>
    Refuse,

    /// <summary>The parts share alike, as if every weight were one.</summary>
    SplitEvenly,

    /// <summary>Every part is zero and the whole stays undistributed, shown as such.</summary>
    LeaveUndistributed,
}
