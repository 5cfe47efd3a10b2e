namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="EquivalentAnnualWorth"/> found, with its ingredients.</summary>
public sealed partial record EquivalentAnnualWorthResult
{
    /// <summary>The discount rate for each period, as a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>The periods the value is spread over.</summary>
    public required double Periods { get; init; }

    /// <summary>The net present value of the series.</summary>
    public required Figure<double> NetPresentValue { get; init; }

    /// <summary>The payment of each period that pays one back.</summary>
    public required Figure<double> CapitalRecoveryFactor { get; init; }

    /// <summary>The even amount of each period, money in positive.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>The even cost of each period: −<see cref="Headline"/>.</summary>
    public required Figure<double> Cost { get; init; }
}
