namespace AfterSales.Metrics.DataQuality;

/// <summary>How a key's amounts stand on the two sides.</summary>
public enum ReconciliationState
{
    /// <summary>On both sides, their difference within the tolerance; exactly met is within.</summary>
    Matched,

    /// <summary>On both sides, their difference beyond the tolerance.</summary>
    Different,

    /// <summary>On the left side only.</summary>
    LeftOnly,

    /// <summary>On the right side only.</summary>
    RightOnly,
}
