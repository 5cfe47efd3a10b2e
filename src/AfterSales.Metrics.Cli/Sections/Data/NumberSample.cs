using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The numbers of the rows of each month: of all while they are few, of many those whose 64 bits are the least, which are the same in every order of
/// the rows.</summary>
internal sealed class NumberSample
{
    /// <summary>So many rows of a month are kept.</summary>
    public const int MostKept = 1000;

    private readonly Dictionary<int, MonthRows> months = [];
    private (int Month, MonthRows? Rows) last;

    /// <param name="hash">64 bits of the row.</param>
    public void Add(ulong hash, LocalDate date, decimal number)
    {
        var month = (12 * date.Year) + date.Month;
        if (last.Rows is null || last.Month != month)
        {
            last = (month, months.TryGetValue(month, out var known) ? known : months[month] = new MonthRows());
        }

        last.Rows!.Add(RankOf(hash), date, number);
    }

    /// <summary>Numbers of rows of a period: all, or so many that each row had the same chance.</summary>
    public IReadOnlyList<decimal?> Of(ReportingPeriod period)
    {
        var (first, end) = ((12 * period.Start.Year) + period.Start.Month, (12 * period.End.Year) + period.End.Month);
        var asked = months.Where(m => m.Key >= first && m.Key <= end).OrderBy(m => m.Key).Select(m => m.Value).ToList();
        var bound = asked.Count == 0 ? 0 : asked.Min(m => m.Cut());
        return [.. asked.SelectMany(m => m.Rows).Where(r => r.Rank <= bound && period.Contains(r.Date)).OrderBy(r => r.Rank).Take(MostKept)
            .Select(r => (decimal?)r.Number)];
    }

    /// <summary>Bits of a row mixed again, so that the least of them are any rows.</summary>
    private static ulong RankOf(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            return hash ^ (hash >> 31);
        }
    }

    private sealed class MonthRows
    {
        private readonly List<(ulong Rank, LocalDate Date, decimal Number)> rows = [];
        private ulong bound = ulong.MaxValue;

        public IReadOnlyList<(ulong Rank, LocalDate Date, decimal Number)> Rows => rows;

        public void Add(ulong rank, LocalDate date, decimal number)
        {
            if (rank > bound)
            {
                return;
            }

            rows.Add((rank, date, number));
            if (rows.Count == 2 * MostKept)
            {
                Cut();
            }
        }

        /// <summary>Keeps the least; the largest rank that is sure to be kept.</summary>
        public ulong Cut()
        {
            if (rows.Count > MostKept)
            {
                rows.Sort((a, b) => a.Rank.CompareTo(b.Rank));
                rows.RemoveRange(MostKept, rows.Count - MostKept);
                bound = rows[^1].Rank;
            }

            return bound;
        }
    }
}
