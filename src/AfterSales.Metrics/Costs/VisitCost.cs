using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>What field service visits cost: for each visit, for each case, and for visits that a first-time fix would have spared.</summary>
/// <remarks>
/// <para><b>Formula.</b> Cost per visit = Σ cost / visits; per case = Σ cost / cases; repeat-visit cost = Σ cost of visits numbered above 1; travel share =
/// Σ travel / Σ (travel + work); first-time-fix rate = cases fixed on visit 1 / cases. All are ratios of sums.</para>
/// <para><b>Units.</b> Costs in units of the currency, unrounded; shares and rates are fractions.</para>
/// <para><b>Domain.</b> Visits with the name of their case and their number in it. A case counts even when its first visit is not among them.</para>
/// <para><b>Edge cases.</b> No visits: figures are undefined, <see cref="UndefinedReason.NoData"/>. No hours: travel share undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. A case with two first visits is a first-time fix only when both were fixed. With a repeat window, a fixed case with an
/// undated first visit and a repeat, or with an undated repeat, makes the rate undefined, <see cref="UndefinedReason.MissingInput"/>. A repeat as many days later as the window is within it.</para>
/// <para><b>Method.</b> Exact sums by case; one division for each figure.</para>
/// <para><b>Source.</b> Ratios of sums, defined above. How long a fix must hold to count as one differs between companies, so it is an option.</para>
/// </remarks>
public static class VisitCost
{
    /// <summary>The figures of many visits.</summary>
    /// <param name="visits">The visits' tally.</param>
    /// <param name="options">How a first-time fix is judged; null is <see cref="VisitCostOptions.Default"/>.</param>
    /// <returns>The figures with their ingredients.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="visits"/> is null.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public static VisitCostResult Compute(VisitTally visits, VisitCostOptions? options = null)
    {
        Guard.NotNull(visits);
        var window = (options ?? VisitCostOptions.Default).RepeatWindowDays;
        var (cost, repeatCost) = (default(ExactSum), default(ExactSum));
        var (repeats, fixes, unknown) = (0L, 0L, 0L);
        var items = new List<CostItem>(visits.Cases);
        foreach (var item in visits.InOrder)
        {
            var sums = item.Value;
            cost.Add(sums.Cost);
            repeatCost.Add(sums.RepeatCost);
            repeats += sums.Visits - sums.FirstVisits;
            items.Add(CostItem.Of(item.Key, Money.Of(sums.Cost.Value, visits.Currency)));
            var isFix = IsFirstTimeFix(sums, window);
            fixes += isFix is true ? 1 : 0;
            unknown += isFix is null ? 1 : 0;
        }

        var hours = visits.Travel + visits.Work;
        return new VisitCostResult
        {
            Visits = visits.Visits,
            Cases = visits.Cases,
            Cost = Money.Of(cost.Value, visits.Currency),
            CostPerVisit = PerUnit(cost.Value, visits.Visits),
            CostPerCase = PerUnit(cost.Value, visits.Cases),
            VisitsPerCase = Ratio(visits.Visits, visits.Cases, visits),
            TravelShare = Ratio(visits.Travel.TotalNanoseconds, hours.TotalNanoseconds, visits),
            FirstTimeFixes = fixes,
            FirstTimeFixRate = unknown > 0 ? Figure.Undefined<double>(UndefinedReason.MissingInput) : Ratio(fixes, visits.Cases, visits),
            RepeatVisits = repeats,
            RepeatVisitCost = Money.Of(repeatCost.Value, visits.Currency),
            RepeatVisitCostShare = Ratio(DecimalParts.ToDouble(repeatCost.Value), DecimalParts.ToDouble(cost.Value), visits),
            CostByCase = FrozenList.Own(items.ToArray()),
        };
    }

    /// <summary>Whether the first visit did it; null when a missing date leaves it open.</summary>
    private static bool? IsFirstTimeFix(VisitTally.CaseSums sums, int? window)
    {
        if (sums.FirstVisits == 0 || sums.FirstFixed < sums.FirstVisits)
        {
            return false;
        }

        if (window is not { } days || sums.Visits == sums.FirstVisits)
        {
            return true;
        }

        if (sums.FirstDate is not { } first)
        {
            return null;
        }

        return sums.RepeatDate is { } repeat && Period.DaysBetween(first, repeat) <= days ? false : sums.UndatedRepeats > 0 ? null : true;
    }

    private static Figure<double> Ratio(double part, double whole, VisitTally visits)
        => visits.Visits == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(part, whole);

    private static Figure<decimal> PerUnit(decimal cost, long count)
        => count == 0 ? Figure.Undefined<decimal>(UndefinedReason.NoData) : Figure.PerUnit(cost, count);
}
