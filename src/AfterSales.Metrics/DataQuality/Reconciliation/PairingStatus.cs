namespace AfterSales.Metrics.DataQuality;

/// <summary>Whether a search for pairs came to its end.</summary>
public enum PairingStatus
{
    /// <summary>It did: the pairs are what the method promises.</summary>
    Complete,

    /// <summary>Some records would have needed more work than the limit; they stay in the rest, unpaired.</summary>
    LimitReached,
}
