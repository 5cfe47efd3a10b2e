using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>The shares of a year's periods, learned from past years.</summary>
/// <remarks>
/// <para><b>Formula.</b> Share of period m: Σ over years of its amount / Σ of all amounts: a ratio of sums, so that a small year weighs little.</para>
/// <para><b>Units.</b> Fractions that add up to 1 within decimal's last digit.</para>
/// <para><b>Domain.</b> At least one year; all years with the same number of periods.</para>
/// <para><b>Edge cases.</b> A period whose amounts add up to less than zero, or a total of zero, makes no share of a plan: the profile is null.</para>
/// <para><b>Method.</b> Exact decimal sums; one division for each period.</para>
/// <para><b>Source.</b> Ratio-to-total seasonal shares, as in budget profiles of ledger systems; Horngren, Datar and Rajan, Cost Accounting, 15th ed.
/// 2015, ch. 6.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(SeasonalProfile.Fit([[20, 15, 40], [10, 5, 10]])); // [0.3, 0.2, 0.5]
/// </code>
/// </example>
public static class SeasonalProfile
{
    /// <summary>Learns the shares.</summary>
    /// <param name="years">The amounts of each year's periods.</param>
    /// <returns>The shares, by period; null when the amounts make none.</returns>
    /// <exception cref="ArgumentException">No year, a year without periods, or years that differ in their number.</exception>
    /// <exception cref="OverflowException">A sum of amounts exceeds decimal's range.</exception>
    public static IReadOnlyList<decimal>? Fit(IReadOnlyList<IReadOnlyList<decimal>> years)
    {
        Guard.NotEmpty(Guard.NoneNull(years).Count, nameof(years));
        Guard.NotEmpty(years[0].Count, "years[0]");
        var sums = new decimal[years[0].Count];
        for (var y = 0; y < years.Count; y++)
        {
            Guard.SameLength(years[y].Count, sums.Length, FormattableString.Invariant($"years[{y}]"), "years[0]");
            for (var m = 0; m < sums.Length; m++)
            {
                sums[m] += years[y][m];
            }
        }

        var total = sums.Sum();
        return total > 0 && sums.All(sum => sum >= 0) ? FrozenList.Own(Array.ConvertAll(sums, sum => sum / total)) : null;
    }
}
