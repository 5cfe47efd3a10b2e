using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Drift of categories between two periods: population stability index (PSI), Jensen–Shannon, Hellinger, total variation, χ².</summary>
/// <remarks>
/// <para><b>Formula.</b> p, q: shares of base and current. PSI Σ (q − p) ln(q/p), from counts plus the pseudo-count; critical value χ²(level; B − 1)·(1/n +
/// 1/m).
/// Jensen–Shannon Σ (p log₂(p/r) + q log₂(q/r))/2, r = (p + q)/2. Total variation ½Σ|q − p|. Hellinger √(½Σ(√q − √p)²). χ² of the 2 × B table,
/// V = √(χ²/(n + m)).</para>
/// <para><b>Units.</b> PSI in nats, Jensen–Shannon in bits, the others from 0 to 1.</para>
/// <para><b>Domain.</b> Counts not negative. A missing value is a category.</para>
/// <para><b>Edge cases.</b> No records on one side: everything undefined, <see cref="UndefinedReason.NoData"/>. A category on one side only: PSI undefined,
/// <see cref="UndefinedReason.Unbounded"/>, unless a pseudo-count is named. A category zero on both sides changes nothing. One category: χ², V and the
/// critical value are undefined, <see cref="UndefinedReason.ZeroVariance"/>. Of a million records every probability is small: look at the sizes first.</para>
/// <para><b>Method.</b> Sums in ordinal order of the categories, whatever order they came in.</para>
/// <para><b>Source.</b> B. Yurdakul, Statistical properties of population stability index, 2018; J. Lin, IEEE Trans. Information Theory 37, 1991; H. Cramér,
/// Mathematical methods of statistics, 1946.</para>
/// </remarks>
/// <example>
/// <code>
/// ValueCount Of(string reason, long count) =&gt; new() { Value = reason, Count = count };
/// var drift = CategoryDrift.Compute([Of("Repair", 60), Of("Return", 40)], [Of("Repair", 50), Of("Return", 50)]);
/// Console.WriteLine($"PSI {drift.StabilityIndex:F4}, total variation {drift.TotalVariation:F2}"); // PSI 0.0405, total variation 0.10
/// Console.WriteLine($"chi-squared {drift.ChiSquare:F2}, p = {drift.ChiSquarePValue:F3}"); // chi-squared 2.02, p = 0.155
/// </code>
/// </example>
public static class CategoryDrift
{
    /// <summary>Compares the categories of two periods.</summary>
    /// <param name="reference">The base period's counts; a category may come several times.</param>
    /// <param name="current">The current period's counts.</param>
    /// <param name="options">Pseudo-count and level; null for <see cref="DriftOptions.Default"/>.</param>
    /// <returns>What changed and by how much.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null item.</exception>
    /// <exception cref="OverflowException">There are more than 2⁶³ records.</exception>
    public static CategoryDriftResult Compute(IReadOnlyList<ValueCount> reference, IReadOnlyList<ValueCount> current, DriftOptions? options = null)
    {
        options ??= DriftOptions.Default;
        var table = new CategoryTable(Guard.NoneNull(reference), Guard.NoneNull(current));
        var (index, parts) = table.Stability((double)options.PseudoCount);
        var freedom = table.IsEmpty ? (int?)null : Math.Max(table.Seen - 1, 0);
        var noise = (1.0 / Math.Max(1, table.BaseTotal)) + (1.0 / Math.Max(1, table.CurrentTotal));
        var shifts = table.Rows.Select((row, i) => new CategoryShift
        {
            Value = row.Value,
            BaseCount = row.Base,
            CurrentCount = row.Current,
            BaseShare = Share(row.Base, table.BaseTotal),
            CurrentShare = Share(row.Current, table.CurrentTotal),
            StabilityPart = index.IsDefined ? parts[i] : null,
        }).ToArray();
        var (chiSquare, smallest) = table.ChiSquare();
        var divergence = table.JensenShannon();
        return new CategoryDriftResult
        {
            Categories = FrozenList.Own(shifts),
            BaseTotal = table.BaseTotal,
            CurrentTotal = table.CurrentTotal,
            Appeared = FrozenList.Own(shifts.Where(shift => shift.BaseCount == 0 && shift.CurrentCount > 0).ToArray()),
            Vanished = FrozenList.Own(shifts.Where(shift => shift.BaseCount > 0 && shift.CurrentCount == 0).ToArray()),
            StabilityIndex = index,
            StabilityCritical = table.Comparison(() => ChiSquaredDistribution.Quantile(options.Level, freedom!.Value) * noise),
            StabilityPValue = index.Value is { } psi ? table.Comparison(() => ChiSquaredDistribution.Survival(psi / noise, freedom!.Value)) : index,
            JensenShannonBits = table.Figure(() => divergence),
            JensenShannonDistance = table.Figure(() => Math.Sqrt(divergence)),
            TotalVariation = table.Figure(table.TotalVariation),
            Hellinger = table.Figure(table.Hellinger),
            ChiSquare = table.Comparison(() => chiSquare),
            DegreesOfFreedom = freedom,
            ChiSquarePValue = table.Comparison(() => ChiSquaredDistribution.Survival(chiSquare, freedom!.Value)),
            CramersV = table.Comparison(() => Math.Sqrt(chiSquare / ((double)table.BaseTotal + table.CurrentTotal))),
            SmallestExpected = table.Comparison(() => smallest),
        };
    }

    private static Figure<double> Share(long count, long total) => total == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(count, total);
}
