namespace AfterSales.Metrics.Warranty;

/// <summary>Expected cost of a promise for each unit sold, by policy.</summary>
public sealed partial record PromiseCostResult
{
    /// <summary>Share of the units that claim within the promise, F(W).</summary>
    public required double ProbabilityOfClaim { get; init; }

    /// <summary>Minimal repair: expected claims Λ(W); a repaired unit is as old as it was.</summary>
    public required Figure<double> MinimalRepairClaims { get; init; }

    /// <summary>Minimal repair: cost.</summary>
    public required Figure<double> MinimalRepairCost { get; init; }

    /// <summary>Minimal repair: cost, each claim discounted to the sale.</summary>
    public required Figure<double> MinimalRepairDiscounted { get; init; }

    /// <summary>Replacement for the rest of the promise: expected claims M(W).</summary>
    public required Figure<double> ReplacementClaims { get; init; }

    /// <summary>Replacement: cost.</summary>
    public required Figure<double> ReplacementCost { get; init; }

    /// <summary>Renewing promise, which begins anew with each replacement: expected replacements F/(1 − F).</summary>
    public required Figure<double> RenewingReplacements { get; init; }

    /// <summary>Renewing promise: cost.</summary>
    public required Figure<double> RenewingCost { get; init; }

    /// <summary>Renewing promise: the mean age at which it ends, of all units given out for one sale.</summary>
    public required Figure<double> RenewingEnd { get; init; }

    /// <summary>Pro rata: the price less the share used is refunded at the first failure.</summary>
    public required Figure<double> ProRataRefund { get; init; }

    /// <summary>Pro rata: discounted.</summary>
    public required Figure<double> ProRataDiscounted { get; init; }

    /// <summary>Combined: the whole price within the free share of the length, pro rata from there to the end.</summary>
    public required Figure<double> CombinedRefund { get; init; }

    /// <summary>Lump sum: a share of the price at the first failure.</summary>
    public required Figure<double> LumpSumRefund { get; init; }
}
