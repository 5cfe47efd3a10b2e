namespace AfterSales.Metrics.Warranty;

/// <summary>What a row of the claims ledger says.</summary>
public enum ClaimKind
{
    /// <summary>Money paid; a correction is a negative payment.</summary>
    Payment,

    /// <summary>Money recovered, from a supplier or a customer; counted against the payments.</summary>
    Recovery,

    /// <summary>Claims reported.</summary>
    Opened,

    /// <summary>Claims settled, with or without payment.</summary>
    Closed,

    /// <summary>Settled claims taken up again.</summary>
    Reopened,
}
