namespace AfterSales.Metrics.Economics;

/// <summary>Which recovery counts as payback when the balance turns negative again.</summary>
public enum PaybackRecovery
{
    /// <summary>The first time the balance is back at zero.</summary>
    First,

    /// <summary>The time from which the balance stays at or above zero.</summary>
    Lasting,
}
