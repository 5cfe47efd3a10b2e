namespace AfterSales.Metrics.Warranty;

/// <summary>Whether a likelihood of life data has a finite maximum, decided from the rows before any step.</summary>
internal static class LifeExistence
{
    /// <summary>What rounding leaves of a difference that is none, beside what it was taken of: a tie is a tie in every unit of age.</summary>
    private const double Rounding = 1e-12;

    private const double LogLeastHazard = -16.118095650958319; // ln 10⁻⁷

    /// <summary>Null when a finite maximum exists or only a search can tell.</summary>
    public static UndefinedReason? Obstacle(LifeRows rows, LifeFamily family)
        => rows.Length == 0 ? UndefinedReason.NoData
            : family == LifeFamily.Exponential ? OfExponential(rows)
            : rows.Failures == 0 ? UndefinedReason.Unbounded
            : rows.IsTruncated ? family == LifeFamily.Lognormal ? OfLognormalInWindows(rows) : null
            : OfTwo(rows.Records);

    /// <summary>
    /// Whether a Weibull's search ran toward a scale without end: lives seen only inside windows may follow a power of age best, which is the Weibull's limit.
    /// At a cumulative hazard below 10⁻⁷ where the last window ends, nothing in the rows tells the scale from infinity.
    /// </summary>
    public static bool HasRunOff(LifeRows rows, LifeSearch search)
        => search.Steps > 0 && rows.Failures > 0 && rows.Records.All(row => row.Upper is null || row.Exit is not null)
            && (rows.Exit.Where(exit => !double.IsInfinity(exit)).Max() - search.Mu) * Internal.Elementary.Exp(-search.Lambda) < LogLeastHazard;

    /// <summary>
    /// Of exact failures, each inside its window from age 0: their logarithms are a cut normal, whose likelihood is concave in μ/σ² and 1/σ². At 1/σ² = 0 age
    /// follows a power; where the score there is not positive, nothing finite is better.
    /// </summary>
    private static UndefinedReason? OfLognormalInWindows(LifeRows rows)
    {
        if (!Enumerable.Range(0, rows.Length).All(i => rows.IsExact(i) && rows.Records[i] is { Entry: 0, Exit: not null }))
        {
            return null;
        }

        var (total, reference) = (rows.Count.Sum(), rows.Exit[0]);
        var mean = Enumerable.Range(0, rows.Length).Sum(i => rows.Count[i] * (rows.Exit[i] - rows.From[i])) / total;
        var (score, size) = (0d, 0d);
        for (var i = 0; i < rows.Length; i++)
        {
            var before = rows.Exit[i] - rows.From[i];
            score += rows.Count[i] * ((2 * mean * mean) - (before * before) - (2 * (rows.Exit[i] - reference) * (mean - before)));
            size += rows.Count[i] * ((mean * mean) + (before * before));
        }

        return score <= Rounding * size ? UndefinedReason.Unbounded : null;
    }

    private static UndefinedReason? OfTwo(LifeRecord[] rows)
    {
        // A ridge: one inspection age, some failed before, some not.
        if (rows.All(IsLeftOrRight) && rows.Any(row => row.Upper is null) && rows.Select(row => row.Upper ?? row.Lower!.Value).Distinct().Count() == 1)
        {
            return UndefinedReason.Singular;
        }

        // A point mass at a common age explains every row.
        if (rows.Max(row => row.Lower ?? 0) <= rows.Min(row => row.Upper ?? double.PositiveInfinity))
        {
            return UndefinedReason.Unbounded;
        }

        // Found or not found only: the score at shape 0 says whether later inspections find more.
        if (!rows.All(IsLeftOrRight))
        {
            return null;
        }

        var (found, not) = (MeanLog(rows.Where(row => row.Upper is not null)), MeanLog(rows.Where(row => row.Upper is null)));
        return found - not <= Rounding * (1 + Math.Abs(not)) ? UndefinedReason.Unbounded : null;
    }

    private static bool IsLeftOrRight(LifeRecord row) => row.Upper is null || (row.Lower ?? 0) == 0;

    private static double MeanLog(IEnumerable<LifeRecord> rows)
    {
        var (sum, count) = (0d, 0d);
        foreach (var row in rows)
        {
            var age = row.Upper ?? row.Lower!.Value;

            // Alive at age 0 says nothing.
            if (age > 0)
            {
                sum += row.Count * Internal.Elementary.Log(age);
                count += row.Count;
            }
        }

        return sum / count;
    }

    private static UndefinedReason? OfExponential(LifeRows rows)
    {
        // Nothing keeps the mean from 0 when every row may have failed at once.
        if (rows.Failures == 0 || rows.Records.All(row => row.Upper is not null && (row.Lower ?? 0) <= row.Entry && row.Lower != row.Upper))
        {
            return UndefinedReason.Unbounded;
        }

        // A failure seen outside a window keeps the mean finite; inside windows lives at rate 0 are uniform, and the score there is a difference of midpoints.
        if (rows.Records.Any(row => row.Upper is not null && row.Exit is null))
        {
            return null;
        }

        var (score, size) = (0d, 0d);
        foreach (var row in rows.Records)
        {
            var lower = row.Lower ?? row.Entry;
            score += row.Count * (row.Exit is { } exit ? ((row.Entry + exit) / 2) - ((lower + (row.Upper ?? exit)) / 2) : row.Entry - lower);
            size += row.Count * (row.Exit ?? lower);
        }

        return score <= Rounding * size ? UndefinedReason.Unbounded : null;
    }
}
