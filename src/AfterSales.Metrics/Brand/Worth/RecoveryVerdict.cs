namespace AfterSales.Metrics.Brand;

/// <summary>Whether customers after a recovered failure are above those without one.</summary>
public enum RecoveryVerdict
{
    /// <summary>The limits include no difference.</summary>
    Open,

    /// <summary>Both limits are above zero.</summary>
    Yes,

    /// <summary>Both limits are below zero.</summary>
    No,
}
