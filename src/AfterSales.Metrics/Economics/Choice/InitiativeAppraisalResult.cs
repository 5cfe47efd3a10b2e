namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="InitiativeAppraisal"/> found: every figure of one initiative with its own ingredients.</summary>
public sealed partial record InitiativeAppraisalResult
{
    /// <summary>The initiative.</summary>
    public required Initiative Initiative { get; init; }

    /// <summary>The discount rate for each year, as a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>Years from the first flow to the last.</summary>
    public required double Years { get; init; }

    /// <summary>Net present value at the first flow.</summary>
    public required DatedNetPresentValueResult NetPresentValue { get; init; }

    /// <summary>Discounted benefit against discounted cost.</summary>
    public required BenefitCostRatioResult BenefitCostRatio { get; init; }

    /// <summary>Profitability index.</summary>
    public required ProfitabilityIndexResult ProfitabilityIndex { get; init; }

    /// <summary>Undiscounted return on investment, a year too where the flows span some time.</summary>
    public required ReturnOnInvestmentResult ReturnOnInvestment { get; init; }

    /// <summary>The even yearly amount from the first flow to the last that is worth as much.</summary>
    public required Figure<double> AnnualWorth { get; init; }

    /// <summary>When the sum of the flows is back at zero.</summary>
    public required DatedPaybackResult Payback { get; init; }

    /// <summary>When the sum of the discounted flows is back at zero.</summary>
    public required DatedPaybackResult DiscountedPayback { get; init; }

    /// <summary>Every internal rate of return, with what is proven about them.</summary>
    public required RateOfReturnResult RatesOfReturn { get; init; }

    /// <summary>The modified rate of return; financed and reinvested at the discount rate.</summary>
    public required ModifiedRateOfReturnResult ModifiedRateOfReturn { get; init; }
}
