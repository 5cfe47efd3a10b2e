using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Warranty;

/// <summary>Field history of a product: rows of sales and claims by month as the <see cref="NevadaTable"/>, the sales of all months, and the cost of a
/// claim.</summary>
/// <remarks>
/// <para><b>Formula.</b> Shipped(i) = Σ units of month i; returned(i, k) = Σ claims in month k of units sold in month i; cost per claim = Σ cost / Σ claims.
/// Month 0 is the earliest with a usable sale, or the last known month where none is earlier.</para>
/// <para><b>Units.</b> Units and claims by calendar month; cost in one currency.</para>
/// <para><b>Domain.</b> Rows of one product in any order; several of one month add up. Months of sale reach from <see cref="MostMonths"/> − 1 before the last
/// known month to as many behind it; those behind it are planned sales, which stand in <see cref="MonthlySales"/> alone.</para>
/// <para><b>Edge cases.</b> Not used, and returned with the reason: a sale out of these months or of more than 2,147,483,647 units, or of
/// units of a known month that are not whole (<see cref="RecordRule.OutOfRange"/>); claims before their sale (<see cref="RecordRule.Contradictory"/>),
/// after the last known month (<see cref="RecordRule.AfterReport"/>), or of units sold before month 0 (<see cref="RecordRule.Unknown"/>). A month of sale with
/// more claims than units contradicts itself: its sales and claims are returned (<see cref="RecordRule.Contradictory"/>), and the table has no unit of it.
/// No claims: the cost per claim is undefined, <see cref="UndefinedReason.ZeroDenominator"/>. Costs below zero stay so; the forecast takes them as 0.</para>
/// <para><b>Method.</b> Two passes over the rows; exact sums, one rounding for the cost per claim.</para>
/// <para><b>Source.</b> W. Q. Meeker and L. A. Escobar, Statistical Methods for Reliability Data, 1998, ch. 3 (Nevada chart as used in warranty
/// analysis).</para>
/// </remarks>
public sealed partial record FieldHistory
{
    /// <summary>So many months are looked at, the last one included: 600.</summary>
    public const int MostMonths = 600;

    /// <summary>The first day of month 0.</summary>
    public required LocalDate First { get; init; }

    /// <summary>Units sold, and how many of each month's came back in each later one.</summary>
    public required NevadaTable Table { get; init; }

    /// <summary>Units of month 0, 1, … , planned ones included; at least up to the last known month.</summary>
    /// <exception cref="ArgumentException">A month's sales are negative or not finite.</exception>
    public required IReadOnlyList<double> MonthlySales
    {
        get;
        init => field = FrozenList.Own(Guard.NoneNegative(Guard.NotNull(value).ToArray(), nameof(MonthlySales)).ToArray());
    }


    /// <summary>All claims used.</summary>
    public required decimal Claims { get; init; }

    /// <summary>What they cost.</summary>
    public required Money Cost { get; init; }

    /// <summary>Cost / claims, in units of the currency.</summary>
    public required Figure<double> CostPerClaim { get; init; }

    /// <summary>The sales that could not be used.</summary>
    public required IReadOnlyList<UnusableRecord> UnusableSales { get; init => field = FrozenList.Copy(value); }

    /// <summary>The claims that could not be used.</summary>
    public required IReadOnlyList<UnusableRecord> UnusableClaims { get; init => field = FrozenList.Copy(value); }

    /// <summary>The last month of which claims are known, counted from month 0.</summary>
    public int CurrentMonth => Table.LastPeriod;

    /// <summary>The history of rows of sales and claims.</summary>
    /// <param name="sales">The sales; read once.</param>
    /// <param name="claims">The claims; read once.</param>
    /// <param name="last">A date of the last month of which all claims are there.</param>
    /// <param name="currency">The currency of the costs.</param>
    /// <returns>The history, with the rows that could not be used.</returns>
    /// <exception cref="ArgumentException">An argument or item is null.</exception>
    /// <exception cref="CurrencyMismatchException">A cost is in another currency.</exception>
    /// <exception cref="OverflowException">The sum of the costs exceeds decimal's range.</exception>
    public static FieldHistory Of(IEnumerable<FieldSale> sales, IEnumerable<FieldClaims> claims, LocalDate last, Currency currency)
    {
        var (sold, claimed) = (Guard.Items(sales), Guard.Items(claims));
        foreach (var row in claimed)
        {
            _ = row.Cost.In(currency);
        }

        return new FieldPivot(sold, claimed, last).ToHistory(currency);
    }

    /// <summary>The first day of a month.</summary>
    /// <param name="month">Its number, from 0.</param>
    /// <returns>The date.</returns>
    /// <exception cref="OverflowException">The month lies beyond the calendar.</exception>
    public LocalDate MonthAt(int month) => First.PlusMonths(month);

    /// <summary>What <see cref="ClaimForecast"/> needs: all sales, the claims of a unit by month in service, the cost of a claim.</summary>
    /// <param name="monthsPromised">Months in service that the promise covers.</param>
    /// <returns>The input, without lags.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The months are not from 0 to 10,000.</exception>
    /// <exception cref="OverflowException">There are more claims than a long counts.</exception>
    public ClaimForecastInput ToForecastInput(int monthsPromised) => new()
    {
        MonthlySales = MonthlySales,
        ClaimsPerUnit = FieldReturns.ClaimsPerUnit(Table),
        MonthsPromised = Guard.InRange(monthsPromised, 0, 10_000),
        CurrentMonth = CurrentMonth,
        CostPerClaim = Math.Max(CostPerClaim.Value ?? 0, 0),
    };
}
