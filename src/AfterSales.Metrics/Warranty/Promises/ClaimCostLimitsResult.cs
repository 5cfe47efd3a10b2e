namespace AfterSales.Metrics.Warranty;

/// <summary>What a contract with deductible and limit pays.</summary>
public sealed partial record ClaimCostLimitsResult
{
    /// <summary>Mean cost of a claim.</summary>
    public required Figure<double> MeanCost { get; init; }

    /// <summary>E[min(cost, deductible)].</summary>
    public required Figure<double> LimitedAtDeductible { get; init; }

    /// <summary>E[min(cost, limit)]; the mean without a limit.</summary>
    public required Figure<double> LimitedAtLimit { get; init; }

    /// <summary>What the promise pays of a claim, of all claims, also those below the deductible.</summary>
    public required Figure<double> PaidPerClaim { get; init; }

    /// <summary>Share of the claims below the deductible.</summary>
    public required double ShareBelowDeductible { get; init; }

    /// <summary>Cost of a contract.</summary>
    public required Figure<double> CostPerContract { get; init; }

    /// <summary>Claims of a contract of which anything is paid.</summary>
    public required double ClaimsPaidPerContract { get; init; }
}
