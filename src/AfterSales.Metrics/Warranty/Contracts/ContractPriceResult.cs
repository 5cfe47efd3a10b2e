namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ContractPrice"/> found.</summary>
public sealed partial record ContractPriceResult
{
    /// <summary>Margin of risk for each contract: k·sd/√n.</summary>
    public required double RiskMargin { get; init; }

    /// <summary>The price.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>Expected cost / price.</summary>
    public required Figure<double> LossRatio { get; init; }

    /// <summary>The price without margin of risk and profit.</summary>
    public required Figure<double> BreakEvenPrice { get; init; }
}
