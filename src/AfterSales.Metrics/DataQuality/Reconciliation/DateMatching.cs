using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Matching without a key, by amount and date within a window: payments against bookings.</summary>
/// <remarks>
/// <para><b>Formula.</b> Most pairs: among equal amounts, |days| ≤ window, the most pairs, then the fewest days apart in total; records sorted by date,
/// pairs do not
/// cross. Closest first: candidates within window and tolerance by |amount difference|, days apart, left and right position, taken while both are free.</para>
/// <para><b>Units.</b> The window in days; amounts in one currency, the tolerance in it and as a fraction.</para>
/// <para><b>Domain.</b> A record is used once. Amounts that differ are paired by closest first only: a difference needs a tolerance that somebody named.</para>
/// <para><b>Edge cases.</b> Exactly the window is within it. A window of 0 pairs equal dates. Among equally good pairings the earliest record (date, then
/// position) is
/// paired before a right record is passed over, before a left one is. An empty side: no pairs. Closest first can lose pairs: 1 and 4 March against 3 and 6
/// March,
/// window 2, makes one pair, most pairs two. More work than 64 million steps for one amount: its records stay in the rest,
/// <see cref="PairingStatus.LimitReached"/>.</para>
/// <para><b>Method.</b> Dynamic programming over the two sorted sides for each amount, cut where no date of either side lies within the window; O(n·m) a
/// piece.</para>
/// <para><b>Source.</b> Sequence alignment after S. Needleman and C. Wunsch, 1970, with pairs instead of letters; for pairs on a line a pairing that does
/// not cross is
/// among the best.</para>
/// </remarks>
/// <example>
/// <code>
/// DatedAmount Paid(int day) =&gt; new() { Date = new LocalDate(2026, 3, day), Amount = Money.Of(120m, "EUR") };
/// var result = DateMatching.MostPairs([Paid(1), Paid(4)], [Paid(3), Paid(6)], windowDays: 2);
/// Console.WriteLine($"{result.Pairs.Count} pairs, {result.TotalDaysApart} days apart in all"); // 2 pairs, 4 days apart in all
/// </code>
/// </example>
public static class DateMatching
{
    /// <summary>The most pairs of equal amounts.</summary>
    /// <param name="left">Records of the one side.</param>
    /// <param name="right">Records of the other side.</param>
    /// <param name="windowDays">The most days two records of a pair may lie apart.</param>
    /// <returns>The pairs and what is left.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null item, or the window is negative.</exception>
    /// <exception cref="CurrencyMismatchException">Two amounts have different currencies.</exception>
    /// <exception cref="OverflowException">A sum of what is left has more digits than a decimal can hold.</exception>
    public static RecordPairing MostPairs(IReadOnlyList<DatedAmount> left, IReadOnlyList<DatedAmount> right, int windowDays)
    {
        Guard.NotNegative(windowDays);
        var (lefts, rights) = Columns(left, right);
        var (pairs, status) = (new List<RecordPair>(), PairingStatus.Complete);
        foreach (var (some, others) in SameAmounts(lefts, rights))
        {
            foreach (var piece in PairAlignment.Pieces(lefts.Days, some, rights.Days, others, windowDays))
            {
                if (!PairAlignment.TryPair(piece, windowDays, pairs))
                {
                    status = PairingStatus.LimitReached;
                }
            }
        }

        return RecordPairing.Of(pairs, lefts.Amounts, rights.Amounts) with { Status = status };
    }

    /// <summary>The closest candidates first, amounts within a tolerance.</summary>
    /// <param name="left">Records of the one side.</param>
    /// <param name="right">Records of the other side.</param>
    /// <param name="windowDays">The most days two records of a pair may lie apart.</param>
    /// <param name="options">The tolerance of amounts; null for none.</param>
    /// <returns>The pairs and what is left.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null item, or the window is negative.</exception>
    /// <exception cref="CurrencyMismatchException">Two amounts have different currencies.</exception>
    /// <exception cref="OverflowException">A difference or sum has more digits than a decimal can hold.</exception>
    public static RecordPairing ClosestFirst(
        IReadOnlyList<DatedAmount> left,
        IReadOnlyList<DatedAmount> right,
        int windowDays,
        ReconciliationOptions? options = null)
    {
        Guard.NotNegative(windowDays);
        var (lefts, rights) = Columns(left, right);
        var candidates = Candidates(lefts, rights, windowDays, options ?? ReconciliationOptions.Default, out var status);
        candidates.Sort();
        var (usedLeft, usedRight, pairs) = (new bool[left.Count], new bool[right.Count], new List<RecordPair>());
        foreach (var (_, days, at, other) in candidates)
        {
            if (!usedLeft[at] && !usedRight[other])
            {
                (usedLeft[at], usedRight[other]) = (true, true);
                pairs.Add(new RecordPair { Left = at, Right = other, DaysApart = days });
            }
        }

        return RecordPairing.Of(pairs, lefts.Amounts, rights.Amounts) with { Status = status };
    }

    private static List<(decimal Difference, int Days, int Left, int Right)> Candidates(
        DatedColumn lefts, DatedColumn rights, int windowDays, ReconciliationOptions options, out PairingStatus status)
    {
        var (candidates, work) = (new List<(decimal, int, int, int)>(), 0L);
        var (byDate, start) = (rights.ByDate(), 0);
        foreach (var at in lefts.ByDate())
        {
            while (start < byDate.Length && (long)lefts.Days[at] - rights.Days[byDate[start]] > windowDays)
            {
                start++;
            }

            for (var i = start; i < byDate.Length && (long)rights.Days[byDate[i]] - lefts.Days[at] <= windowDays; i++)
            {
                var difference = rights.Amounts[byDate[i]] - lefts.Amounts[at];
                if (options.IsWithin(lefts.Amounts[at], rights.Amounts[byDate[i]], difference))
                {
                    candidates.Add((Math.Abs(difference), Math.Abs(rights.Days[byDate[i]] - lefts.Days[at]), at, byDate[i]));
                }

                if (++work > PairAlignment.MostSteps)
                {
                    status = PairingStatus.LimitReached;
                    return candidates;
                }
            }
        }

        status = PairingStatus.Complete;
        return candidates;
    }

    private static IEnumerable<(int[] Left, int[] Right)> SameAmounts(DatedColumn lefts, DatedColumn rights)
    {
        var others = rights.ByDate().ToLookup(i => rights.Amounts[i]);
        return lefts.ByDate().GroupBy(i => lefts.Amounts[i])
            .Select(group => (Left: group.ToArray(), Right: others[group.Key].ToArray()))
            .Where(pair => pair.Right.Length > 0);
    }

    private static (DatedColumn Left, DatedColumn Right) Columns(IReadOnlyList<DatedAmount> left, IReadOnlyList<DatedAmount> right)
    {
        var currency = Guard.NoneNull(left).Concat(Guard.NoneNull(right)).FirstOrDefault()?.Amount.Currency ?? default;
        return (new DatedColumn(left, currency), new DatedColumn(right, currency));
    }
}
