using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

// Dated flows: the outlay is what the earliest date nets to.
public partial class ProfitabilityIndex
{
    /// <summary>The profitability index of dated flows.</summary>
    /// <param name="flows">The flows in any order; money in positive, money out negative, one currency.</param>
    /// <param name="rate">Discount rate for each year, as a fraction; above −1.</param>
    /// <param name="dayCount">How time is counted.</param>
    /// <returns>The index and what it is made of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    /// <exception cref="OverflowException">The flows of one date exceed decimal's range.</exception>
    public static ProfitabilityIndexResult Compute(ReadOnlySpan<CashFlow> flows, double rate, DayCount dayCount = DayCount.Actual365Fixed)
    {
        Guard.Above(rate, -1);
        Guard.Defined(dayCount);
        if (DatedDiscounting.Earliest(flows) is not { } from)
        {
            return Of(rate, null, Figure.Undefined<double>(UndefinedReason.NoData), null);
        }

        var outlay = 0m;
        foreach (var flow in flows)
        {
            outlay -= YearFraction.Iso(flow.Date) == from ? flow.Amount : 0;
        }

        var later = DatedDiscounting.Net(flows, rate, from, dayCount) + (double)outlay;
        return Of(rate, outlay, later.ToFigure(), DatedDiscounting.Value(flows, rate, from, dayCount).Value);
    }
}
