namespace AfterSales.Metrics.Costs;

/// <summary>What one disposition recovers.</summary>
public sealed partial record ReturnRecovery
{
    /// <summary>The disposition.</summary>
    public required ReturnDisposition Disposition { get; init; }

    /// <summary>Share × (value − cost): its part of the recovery for each returned unit.</summary>
    public required Money PerReturn { get; init; }

    /// <summary>The same for all returns.</summary>
    public required Money Total { get; init; }
}
