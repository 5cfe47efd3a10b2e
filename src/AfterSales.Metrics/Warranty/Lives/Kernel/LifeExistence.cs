namespace AfterSales.Metrics.Warranty;

/// <summary>Whether a likelihood of life data has a finite maximum, decided from the rows before any step.</summary>
internal static class LifeExistence
{
    /// <summary>What rounding leaves of a difference that is none, beside what it was taken of: a tie is a tie in every unit of age.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Null when a finite maximum exists or only a search can tell.</summary>
    public static UndefinedReason? Obstacle(LifeRows rows, LifeFamily family)
        => rows.Length == 0 ? UndefinedReason.NoData
            : family == LifeFamily.Exponential ? OfExponential(rows)
            : rows.Failures == 0 ? UndefinedReason.Unbounded
            : rows.IsTruncated ? null
            : OfTwo(rows.Records);

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
