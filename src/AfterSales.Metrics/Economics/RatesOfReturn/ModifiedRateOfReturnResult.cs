namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="ModifiedRateOfReturn"/> found, with its ingredients.</summary>
public sealed partial record ModifiedRateOfReturnResult
{
    /// <summary>What the money put in costs, for each period (each year for dated flows).</summary>
    public required double FinanceRate { get; init; }

    /// <summary>What the money taken out earns, for each period (each year for dated flows).</summary>
    public required double ReinvestmentRate { get; init; }

    /// <summary>The time from the first flow to the last, in periods (years for dated flows).</summary>
    public required double Length { get; init; }

    /// <summary>The inflows' value at the time of the last flow.</summary>
    public required Figure<double> Inflows { get; init; }

    /// <summary>The outflows' value at the time of the first flow, as a positive number.</summary>
    public required Figure<double> Outflows { get; init; }

    /// <summary>The modified rate of return for each period (each year for dated flows), as a fraction.</summary>
    public required Figure<double> Headline { get; init; }
}
