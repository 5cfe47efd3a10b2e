using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What a <see cref="ClaimForecast"/> is made of.</summary>
public sealed partial record ClaimForecastInput
{
    private static readonly FrozenList<double> AtOnce = FrozenList.Own([1d]);

    /// <summary>Units sold in month 0, 1, … up to now, and beyond if planned.</summary>
    public required IReadOnlyList<double> MonthlySales
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Claims of a unit in its month in service 1, 2, … .</summary>
    public required IReadOnlyList<double> ClaimsPerUnit
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Months in service that the promise covers.</summary>
    public required int MonthsPromised
    {
        get;
        init => field = Guard.InRange(value, 0, 10_000);
    }

    /// <summary>The month up to which has been sold and happened, from 0.</summary>
    public required int CurrentMonth
    {
        get;
        init => field = Guard.InRange(value, 0, 100_000);
    }

    /// <summary>Shares of the units that go into service 0, 1, … months after sale; they add up to 1.</summary>
    /// <value>At once by default.</value>
    public IReadOnlyList<double> ServiceLag
    {
        get;
        init => field = FrozenList.Copy(value);
    }
    = AtOnce;

    /// <summary>Shares of the claims that are reported 0, 1, … months after they happen; they add up to 1.</summary>
    /// <value>At once by default.</value>
    public IReadOnlyList<double> ReportingLag
    {
        get;
        init => field = FrozenList.Copy(value);
    }
    = AtOnce;

    /// <summary>Cost of a claim.</summary>
    /// <value>0 by default: numbers alone.</value>
    public double CostPerClaim
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
