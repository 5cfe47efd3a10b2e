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
