using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>All figures of one initiative.</summary>
public sealed partial record InitiativeFigures
{
    /// <summary>The initiative.</summary>
    public required Initiative Initiative { get; init; }

    /// <summary>Its place by net present value, from 1; initiatives without one come last.</summary>
    public required int Rank { get; init; }

    /// <summary>Net present value at the portfolio's valuation date.</summary>
    public required Figure<double> NetPresentValue { get; init; }

    /// <summary>(Inflows − outflows) / outflows, undiscounted.</summary>
    public required Figure<double> ReturnOnInvestment { get; init; }

    /// <summary>Discounted inflows / discounted outflows.</summary>
    public required Figure<double> BenefitCostRatio { get; init; }

    /// <summary>Internal rate of return for each year, the one nearest to zero where there are several.</summary>
    public required Figure<double> RateOfReturn { get; init; }

    /// <summary>What is proven about the rates of return.</summary>
    public required RateOfReturnStatus RateOfReturnStatus { get; init; }

    /// <summary>The date on which the flows have brought back what was put in.</summary>
    public required Figure<LocalDate> Payback { get; init; }

    /// <summary>The date on which the discounted flows have.</summary>
    public required Figure<LocalDate> DiscountedPayback { get; init; }
}
