using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Claim frequency and severity: claims per thousand units sold, cost of a claim, cost of a unit, by origin.</summary>
/// <remarks>
/// <para><b>Formula.</b> Per thousand = 1000·claims/units; cost per claim = paid/claims; paid per unit = paid/units, of what is known to date.</para>
/// <para><b>Units.</b> Claims per thousand units; money per claim and per unit.</para>
/// <para><b>Domain.</b> Units and claims not negative; paid net of recoveries.</para>
/// <para><b>Edge cases.</b> No units: both figures per unit are undefined, <see cref="UndefinedReason.ZeroDenominator"/>, for that origin alone. No
/// claims: the
/// cost of a claim is undefined. Nulls are not known and add nothing.</para>
/// <para><b>Method.</b> Exact sums, one division.</para>
/// <para><b>Source.</b> Definition.</para>
/// </remarks>
/// <example>
/// <code>
/// var rows = ClaimFrequency.Compute([1000, 500], [new long?[] { 10, 20 }, new long?[] { 5, null }],
///     [new decimal?[] { 100m, 350m }, new decimal?[] { 90m, null }]);
/// Console.WriteLine((rows[0].ClaimsPerThousand.Value, rows[0].CostPerClaim.Value, rows[0].PaidPerUnit.Value)); // (30, 15, 0.45)
/// Console.WriteLine((rows[1].ClaimsPerThousand.Value, rows[1].CostPerClaim.Value, rows[1].PaidPerUnit.Value)); // (10, 18, 0.18)
/// </code>
/// </example>
public static class ClaimFrequency
{
    /// <summary>Frequency and severity of origins.</summary>
    /// <param name="units">Units sold, one number for each origin.</param>
    /// <param name="claims">Claims by origin and age, null where not known.</param>
    /// <param name="paid">Net payments by origin and age, null where not known.</param>
    /// <returns>The figures of each origin.</returns>
    /// <exception cref="ArgumentException">A list is null, their lengths differ, or a count is negative.</exception>
    /// <exception cref="OverflowException">A sum is beyond its type.</exception>
    public static IReadOnlyList<ClaimFrequencyRow> Compute(
        ReadOnlySpan<long> units, IReadOnlyList<IReadOnlyList<long?>> claims, IReadOnlyList<IReadOnlyList<decimal?>> paid)
    {
        Guard.NoneNegative(units, nameof(units));
        Guard.SameLength(Guard.NoneNull(claims).Count, units.Length, nameof(claims), nameof(units));
        Guard.SameLength(Guard.NoneNull(paid).Count, units.Length, nameof(paid), nameof(units));
        var rows = new ClaimFrequencyRow[units.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var count = 0L;
            foreach (var value in claims[i])
            {
                count = checked(count + Guard.NotNegative(value ?? 0, nameof(claims)));
            }

            var sum = default(ExactSum);
            foreach (var value in paid[i])
            {
                sum.Add(value ?? 0);
            }

            rows[i] = new ClaimFrequencyRow
            {
                Units = units[i],
                Claims = count,
                Paid = sum.Value,
                ClaimsPerThousand = Figure.Ratio(1000d * count, units[i]),
                CostPerClaim = Figure.PerUnit(sum.Value, count),
                PaidPerUnit = Figure.PerUnit(sum.Value, units[i]),
            };
        }

        return FrozenList.Own(rows);
    }
}
