using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>What field service visits cost: for each visit, for each case, and for visits that a first-time fix would have spared.</summary>
/// <remarks>
/// <para><b>Formula.</b> Cost per visit = Σ cost / visits; per case = Σ cost / cases; repeat-visit cost = Σ cost of visits numbered above 1; travel share =
/// Σ travel / Σ (travel + work). All are ratios of sums.</para>
/// <para><b>Units.</b> Costs in units of the currency, unrounded; shares are fractions.</para>
/// <para><b>Domain.</b> Visits with the name of their case and their number in it. A case counts even when its first visit is not among them.</para>
/// <para><b>Edge cases.</b> No visits: figures are undefined, <see cref="UndefinedReason.NoData"/>. No hours: travel share undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. Costs that cancel to zero: share of repeat visits undefined, <see cref="UndefinedReason.ZeroDenominator"/>.
/// A case with two first visits has both counted as first.</para>
/// <para><b>Method.</b> Exact sums by case; one division for each figure.</para>
/// <para><b>Source.</b> Ratios of sums, defined above. Which cases the first visit fixed, and for how long, is <c>Resources.FirstTimeFix</c>.</para>
/// </remarks>
/// <example>
/// <code>
/// ServiceVisit Visit(string name, int number, decimal cost, int travel, int work) =&gt; new()
/// {
///     Case = name, Number = number, Cost = Money.Of(cost, "EUR"), Travel = Duration.FromMinutes(travel), Work = Duration.FromMinutes(work),
/// };
/// var visits = VisitTally.Of([Visit("C-1", 1, 120m, 30, 60), Visit("C-1", 2, 80m, 30, 30), Visit("C-2", 1, 100m, 30, 60)], Currency.Of("EUR"));
/// var result = VisitCost.Compute(visits);
/// Console.WriteLine($"{result.CostPerVisit:F2} EUR a visit, {result.CostPerCase:F2} EUR a case"); // 100.00 EUR a visit, 150.00 EUR a case
/// Console.WriteLine(
///     $"repeat visits {result.RepeatVisitCost}, travel {result.TravelShare:P1} of the time"); // repeat visits 80.00 EUR, travel 37.5 % of the time
/// </code>
/// </example>
public static class VisitCost
{
    /// <summary>The figures of many visits.</summary>
    /// <param name="visits">The visits' tally.</param>
    /// <returns>The figures with their ingredients.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="visits"/> is null.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public static VisitCostResult Compute(VisitTally visits)
    {
        Guard.NotNull(visits);
        var (cost, repeatCost, repeats) = (default(ExactSum), default(ExactSum), 0L);
        var items = new List<CostItem>(visits.Cases);
        foreach (var item in visits.InOrder)
        {
            var sums = item.Value;
            cost.Add(sums.Cost);
            repeatCost.Add(sums.RepeatCost);
            repeats += sums.Visits - sums.FirstVisits;
            items.Add(CostItem.Of(item.Key, Money.Of(sums.Cost.Value, visits.Currency)));
        }

        // Each has a duration; their sum need not.
        var (travel, work) = (Nanoseconds(visits.Travel), Nanoseconds(visits.Work));
        return new VisitCostResult
        {
            Visits = visits.Visits,
            Cases = visits.Cases,
            Cost = Money.Of(cost.Value, visits.Currency),
            CostPerVisit = PerUnit(cost.Value, visits.Visits),
            CostPerCase = PerUnit(cost.Value, visits.Cases),
            VisitsPerCase = Ratio(visits.Visits, visits.Cases, visits),
            TravelShare = visits.Visits == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(travel, travel + work),
            RepeatVisits = repeats,
            RepeatVisitCost = Money.Of(repeatCost.Value, visits.Currency),
            RepeatVisitCostShare = Ratio(DecimalParts.ToDouble(repeatCost.Value), DecimalParts.ToDouble(cost.Value), visits),
            CostByCase = FrozenList.Own(items.ToArray()),
        };
    }

    private static decimal Nanoseconds(Duration time) => (decimal)time.ToBigIntegerNanoseconds();

    private static Figure<double> Ratio(double part, double whole, VisitTally visits)
        => visits.Visits == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(part, whole);

    private static Figure<decimal> PerUnit(decimal cost, long count)
        => count == 0 ? Figure.Undefined<decimal>(UndefinedReason.NoData) : Figure.PerUnit(cost, count);
}
