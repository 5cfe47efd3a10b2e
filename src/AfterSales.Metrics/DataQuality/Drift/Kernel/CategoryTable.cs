using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Counts of two periods by category, in ordinal order.</summary>
internal sealed class CategoryTable
{
    public CategoryTable(IReadOnlyList<ValueCount> reference, IReadOnlyList<ValueCount> current)
    {
        var counts = new Dictionary<string, (long Base, long Current)>(StringComparer.Ordinal);
        var (missing, isMissingSeen) = ((Base: 0L, Current: 0L), false);
        foreach (var (row, isBase) in reference.Select(row => (row, true)).Concat(current.Select(row => (row, false))))
        {
            var before = missing;
            if (row.Value is { } value)
            {
                counts.TryGetValue(value, out before);
                counts[value] = isBase ? (before.Base + row.Count, before.Current) : (before.Base, before.Current + row.Count);
            }
            else
            {
                missing = isBase ? (before.Base + row.Count, before.Current) : (before.Base, before.Current + row.Count);
                isMissingSeen = true;
            }
        }

        var named = counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => ((string?)pair.Key, pair.Value.Base, pair.Value.Current));
        Rows = [.. isMissingSeen ? [(null, missing.Base, missing.Current)] : Array.Empty<(string?, long, long)>(), .. named];
        BaseTotal = Rows.Sum(row => row.Base);
        CurrentTotal = Rows.Sum(row => row.Current);
    }

    public (string? Value, long Base, long Current)[] Rows { get; }

    public long BaseTotal { get; }

    public long CurrentTotal { get; }

    public bool IsEmpty => BaseTotal == 0 || CurrentTotal == 0;

    public int Seen => Rows.Count(row => row.Base > 0 || row.Current > 0);

    public Figure<double> Figure(Func<double> compute)
        => IsEmpty ? Metrics.Figure.Undefined<double>(UndefinedReason.NoData) : Metrics.Figure.Of(compute());

    /// <summary>What needs two categories at least.</summary>
    public Figure<double> Comparison(Func<double> compute)
        => !IsEmpty && Seen < 2 ? Metrics.Figure.Undefined<double>(UndefinedReason.ZeroVariance) : Figure(compute);

    public (Figure<double> Index, double[] Parts) Stability(double pseudo)
    {
        if (IsEmpty)
        {
            return (Metrics.Figure.Undefined<double>(UndefinedReason.NoData), []);
        }

        var (n, m) = (BaseTotal + (pseudo * Rows.Length), CurrentTotal + (pseudo * Rows.Length));
        var (sum, parts) = (0d, new double[Rows.Length]);
        for (var i = 0; i < parts.Length; i++)
        {
            var (p, q) = ((Rows[i].Base + pseudo) / n, (Rows[i].Current + pseudo) / m);
            if ((p == 0) != (q == 0))
            {
                return (Metrics.Figure.Undefined<double>(UndefinedReason.Unbounded), []);
            }

            parts[i] = p == 0 || p == q ? 0 : (q - p) * Elementary.Log(q / p);
            sum += parts[i];
        }

        return (Statistics.Figures.Finite(sum), parts);
    }

    public double JensenShannon()
    {
        var sum = 0d;
        foreach (var (p, q) in Shares())
        {
            var r = (p + q) / 2;
            sum += (p > 0 ? p * Elementary.Log(p / r) : 0) + (q > 0 ? q * Elementary.Log(q / r) : 0);
        }

        return Math.Min(1, Math.Max(sum / 2 / Elementary.Log(2), 0));
    }

    public double TotalVariation() => Math.Min(1, Shares().Sum(share => Math.Abs(share.Q - share.P)) / 2);

    public double Hellinger()
    {
        var sum = 0d;
        foreach (var (p, q) in Shares())
        {
            var difference = Math.Sqrt(q) - Math.Sqrt(p);
            sum += difference * difference;
        }

        return Math.Min(1, Math.Sqrt(sum / 2));
    }

    public (double ChiSquare, double SmallestExpected) ChiSquare()
    {
        var (n, m, sum, smallest) = ((double)BaseTotal, (double)CurrentTotal, 0d, double.MaxValue);
        foreach (var (_, x, y) in Rows)
        {
            var both = (double)x + y;
            if (IsEmpty || both == 0)
            {
                continue;
            }

            // Both cells of a category at once: (x m − y n)² / (n m (x + y)).
            var cross = (x * m) - (y * n);
            sum += cross / n * (cross / m) / both;
            smallest = Math.Min(smallest, both * (Math.Min(n, m) / (n + m)));
        }

        return (sum, smallest);
    }

    private IEnumerable<(double P, double Q)> Shares() => IsEmpty ? [] : Rows.Select(row => ((double)row.Base / BaseTotal, (double)row.Current / CurrentTotal));
}
