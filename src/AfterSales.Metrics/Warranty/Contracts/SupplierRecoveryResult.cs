namespace AfterSales.Metrics.Warranty;

/// <summary>What a supplier bears.</summary>
public sealed partial record SupplierRecoveryResult
{
    /// <summary>Cost of all claims: the liability.</summary>
    public required Figure<double> Gross { get; init; }

    /// <summary>The recovery: an asset of its own.</summary>
    public required Figure<double> Recovery { get; init; }

    /// <summary>Gross − recovery, for analysis alone.</summary>
    public required Figure<double> Net { get; init; }

    /// <summary>Recovery / gross.</summary>
    public required double RecoveryRate { get; init; }

    /// <summary>What would be recovered too if his promise began with the sale.</summary>
    public required Figure<double> LostOutsideWindow { get; init; }
}
