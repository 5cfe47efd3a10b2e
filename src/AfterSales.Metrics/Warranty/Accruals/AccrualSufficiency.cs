using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Sufficiency of warranty accruals by cohort of sales: accrued against paid and still expected.</summary>
/// <remarks>
/// <para><b>Formula.</b> Need = paid + expected; surplus = accrued − need; sufficiency = accrued/need; per unit by units sold.</para>
/// <para><b>Units.</b> Money; the ratio 1 is exactly enough.</para>
/// <para><b>Domain.</b> One currency.</para>
/// <para><b>Edge cases.</b> Nothing needed, or no units: that ratio is undefined, <see cref="UndefinedReason.ZeroDenominator"/>, for that cohort
/// alone. A need below 0:
/// <see cref="UndefinedReason.NegativeDenominator"/>.</para>
/// <para><b>Method.</b> Decimal sums.</para>
/// <para><b>Source.</b> Definition.</para>
/// </remarks>
/// <example>
/// <code>
/// Money Eur(decimal amount) =&gt; Money.Of(amount, "EUR");
/// AccrualCohort Cohort(string name, long units, decimal accrued, decimal paid, decimal expected)
///     =&gt; new() { Cohort = name, Units = units, Accrued = Eur(accrued), Paid = Eur(paid), ExpectedRemaining = Eur(expected) };
/// var result = AccrualSufficiency.Compute([Cohort("Q1", 100, 9_000, 6_000, 2_000), Cohort("Q2", 50, 5_000, 1_000, 5_000)], Currency.Of("EUR"));
/// Console.WriteLine($"Q1: {result.Cohorts[0].Sufficiency:P1}, surplus {result.Cohorts[0].Surplus}"); // Q1: 112.5 %, surplus 1000.00 EUR
/// Console.WriteLine($"all: {result.Total.Sufficiency:P1} of {result.Total.Need} needed"); // all: 100.0 % of 14000.00 EUR needed
/// </code>
/// </example>
public static class AccrualSufficiency
{
    /// <summary>The sufficiency of each cohort and of all.</summary>
    /// <param name="cohorts">The cohorts.</param>
    /// <param name="currency">Their currency.</param>
    /// <returns>Need, surplus, ratios.</returns>
    /// <exception cref="ArgumentException">The list is null, or a cohort is.</exception>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="OverflowException">A sum is beyond its type's range.</exception>
    public static AccrualSufficiencyResult Compute(IReadOnlyList<AccrualCohort> cohorts, Currency currency)
    {
        Guard.NoneNull(cohorts);
        var rows = cohorts.Select(cohort => Row(cohort.Cohort, cohort.Units, Money.Of(cohort.Accrued.In(currency), currency),
            Money.Of(cohort.Paid.In(currency), currency), cohort.ExpectedRemaining)).ToArray();
        return new AccrualSufficiencyResult
        {
            Cohorts = FrozenList.Own(rows),
            Total = Row(null, cohorts.Aggregate(0L, (sum, cohort) => checked(sum + cohort.Units)), Money.Sum(rows.Select(row => row.Accrued), currency),
                Money.Sum(rows.Select(row => row.Paid), currency), Money.Sum(rows.Select(row => row.ExpectedRemaining), currency)),
        };
    }

    /// <summary>The cohort of an origin of a claims triangle: paid as the triangle has it, expected as the chain ladder does.</summary>
    /// <param name="cohort">Its name.</param>
    /// <param name="units">Units sold.</param>
    /// <param name="accrued">Accrued at sale and since, in the triangle's currency.</param>
    /// <param name="triangle">The claims.</param>
    /// <param name="reserves">The chain ladder of this triangle.</param>
    /// <param name="origin">The origin's place in the triangle, from 0.</param>
    /// <returns>The cohort; null where the origin has no reserve in money.</returns>
    /// <exception cref="ArgumentException">An argument is null, the triangle and the ladder differ in their origins, or there is no such origin.</exception>
    /// <exception cref="CurrencyMismatchException">The accrual is in another currency.</exception>
    public static AccrualCohort? CohortOf(string cohort, long units, Money accrued, ClaimTriangle triangle, ChainLadderResult reserves, int origin)
    {
        Guard.NotNull(cohort);
        Guard.SameLength(Guard.NotNull(reserves).Origins.Count, Guard.NotNull(triangle).Origins.Count, nameof(reserves), nameof(triangle));
        Guard.InRange(origin, 0, triangle.Origins.Count - 1);
        var currency = triangle.Currency;
        var made = new AccrualCohort
        {
            Cohort = cohort,
            Units = units,
            Accrued = Money.Of(accrued.In(currency), currency),
            Paid = Money.Of(triangle.Origins[origin].LatestNet ?? 0, currency),
            ExpectedRemaining = Money.Zero(currency),
        };
        return reserves.Origins[origin].ReserveIn(currency).Value is { } remaining ? made with { ExpectedRemaining = remaining } : null;
    }

    private static CohortSufficiency Row(string? name, long units, Money accrued, Money paid, Money expected)
    {
        var need = paid + expected;
        return new CohortSufficiency
        {
            Cohort = name,
            Accrued = accrued,
            Paid = paid,
            ExpectedRemaining = expected,
            Need = need,
            Surplus = accrued - need,
            Sufficiency = ReserveRunOff.Ratio(accrued, need),
            NeededPerUnit = Figure.PerUnit(need.Amount, units),
            AccruedPerUnit = Figure.PerUnit(accrued.Amount, units),
        };
    }
}
