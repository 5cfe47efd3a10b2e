using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Incremental amounts of cumulative snapshots: what was paid between two of them.</summary>
/// <remarks>
/// <para><b>Formula.</b> The amount of an age is its snapshot less the one of the age before; of age 0 its own.</para>
/// <para><b>Units.</b> Money, exact.</para>
/// <para><b>Domain.</b> One list of snapshots for each origin, null where none was taken.</para>
/// <para><b>Edge cases.</b> A missing snapshot leaves its own age and the next one null, and the difference over the gap is listed whole: no rule can
/// say how much
/// belongs to which age. A first snapshot that is not of age 0 is listed from age 0. No snapshot at all: only nulls.</para>
/// <para><b>Method.</b> Decimal differences.</para>
/// <para><b>Source.</b> Definition.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ClaimSnapshots.Compute([new decimal?[] { 10m, 25m, 24m }]);
/// Console.WriteLine(result.Incremental[0]); // [10, 15, -1]
/// </code>
/// </example>
public static class ClaimSnapshots
{
    /// <summary>The increments.</summary>
    /// <param name="cumulative">For each origin the cumulative amounts by age.</param>
    /// <returns>The increments, and the differences that belong to several ages.</returns>
    /// <exception cref="ArgumentException">The list is null, or one of its lists is.</exception>
    /// <exception cref="OverflowException">A difference is beyond decimal's range.</exception>
    public static ClaimSnapshotsResult Compute(IReadOnlyList<IReadOnlyList<decimal?>> cumulative)
    {
        Guard.NoneNull(cumulative);
        var rows = new IReadOnlyList<decimal?>[cumulative.Count];
        var unsplit = new List<UnsplitAmount>();
        for (var origin = 0; origin < rows.Length; origin++)
        {
            var row = cumulative[origin];
            var increments = new decimal?[row.Count];
            var (last, amount) = (-1, 0m);
            for (var age = 0; age < increments.Length; age++)
            {
                if (row[age] is not { } value)
                {
                    continue;
                }

                if (last == age - 1)
                {
                    increments[age] = value - amount;
                }
                else
                {
                    unsplit.Add(new UnsplitAmount { Origin = origin, FromAge = last + 1, ToAge = age, Amount = value - amount });
                }

                (last, amount) = (age, value);
            }

            rows[origin] = FrozenList.Own(increments);
        }

        return new ClaimSnapshotsResult { Incremental = FrozenList.Own(rows), Unsplit = FrozenList.Own(unsplit.ToArray()) };
    }
}
