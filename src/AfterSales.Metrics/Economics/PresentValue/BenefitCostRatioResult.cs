namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="BenefitCostRatio"/> found, with its ingredients.</summary>
public sealed partial record BenefitCostRatioResult
{
    /// <summary>The discount rate for each period (each year for dated flows), as a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>Present value of the benefits.</summary>
    public required Figure<double> Benefits { get; init; }

    /// <summary>Present value of the costs, as a positive number.</summary>
    public required Figure<double> Costs { get; init; }

    /// <summary><see cref="Benefits"/> − <see cref="Costs"/>.</summary>
    public required Figure<double> NetPresentValue { get; init; }

    /// <summary>Benefits / costs: above 1 pays.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>Costs / benefits, the inverse: below 1 pays.</summary>
    public required Figure<double> CostBenefitRatio { get; init; }
}
