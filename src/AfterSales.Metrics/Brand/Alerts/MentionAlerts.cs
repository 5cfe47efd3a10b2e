using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Brand;

/// <summary>Alerts: periods with more hostile mentions than chance explains, suddenly or by a slow rise, from a baseline that never learns a crisis.</summary>
/// <remarks>
/// <para><b>Formula.</b> Sudden: <see cref="MentionSurprise"/> of a period's hostile mentions given all its mentions, against the periods before it that
/// were not alerted, at or above <see cref="MentionAlertOptions.LeastSurprise"/>. Rise: <see cref="MentionCusum"/> of the periods after the baseline, from
/// the baseline's mean λ to 2λ, with the limit whose false alarms are as rare as asked for.</para>
/// <para><b>Units.</b> Mentions; surprise in powers of ten.</para>
/// <para><b>Domain.</b> Periods of one length, in order, without gaps.</para>
/// <para><b>Edge cases.</b> A period without mentions tells nothing and is passed over by the sudden alerts. No more periods than the baseline has: no
/// alert, the baseline's mean <see cref="UndefinedReason.SmallSample"/>. A baseline without hostile mentions: no rise, its reference
/// <see cref="UndefinedReason.ZeroDenominator"/>. A reference that, to one decimal, is above 10,000 or not above the mean, or without a limit:
/// <see cref="UndefinedReason.NotReached"/>, no rise. A surprise beyond what a double tells is an alert.</para>
/// <para><b>Method.</b> One pass; the reference is rounded to one decimal, half to even, so that the chain behind the limit stays small.</para>
/// <para><b>Source.</b> <see cref="MentionSurprise"/>, <see cref="MentionCusum"/>: J. Lucas, Technometrics 27, 1985.</para>
/// </remarks>
/// <example>
/// <code>
/// long[] hostile = [2, 1, 2, 1, 2, 1, 40, 2];
/// MentionPeriod Week(long count, int week) =&gt; new() { Start = new LocalDate(2026, 1, 5).PlusWeeks(week), Hostile = count, Mentions = 100 };
/// var alert = MentionAlerts.Compute([.. hostile.Select(Week)]).Alerts[0];
/// Console.WriteLine($"{alert.Kind} in week {alert.From}: {alert.Hostile} hostile of {alert.Mentions}"); // Sudden in week 6: 40 hostile of 100
/// Console.WriteLine($"by chance once in 10 to the {alert.Surprise:F0} weeks"); // by chance once in 10 to the 25 weeks
/// </code>
/// </example>
public static class MentionAlerts
{
    private const decimal MostReference = 10_000;
    private const int LastYear = 9000;
    private const int MostWeeks = 1_000_000;

    /// <summary>Mentions counted by week, from Monday; those not scored are left out.</summary>
    /// <param name="mentions">The mentions in any order, copies left out; read once.</param>
    /// <returns>Every week from the first to the last, the empty ones too.</returns>
    /// <exception cref="ArgumentException">The mentions are null, a date is outside the years 1 to 9000.</exception>
    public static IReadOnlyList<MentionPeriod> ByWeek(IEnumerable<DatedMention> mentions)
    {
        var counts = new SortedDictionary<LocalDate, (long Hostile, long All)>();
        foreach (var mention in Guard.NotNull(mentions))
        {
            Guard.InRange(mention.Date.Year, 1, LastYear, nameof(mentions));
            if (mention.Class == MentionClass.Unscored)
            {
                continue;
            }

            var week = mention.Date.PlusDays(1 - (int)mention.Date.DayOfWeek);
            var known = counts.TryGetValue(week, out var found) ? found : default;
            counts[week] = (known.Hostile + (mention.Class == MentionClass.Negative ? 1 : 0), known.All + 1);
        }

        if (counts.Count == 0)
        {
            return FrozenList<MentionPeriod>.Empty;
        }

        var first = counts.Keys.First();
        var weeks = new MentionPeriod[(Period.DaysBetween(first, counts.Keys.Last()) / 7) + 1];
        for (var i = 0; i < weeks.Length; i++)
        {
            var start = first.PlusDays(7 * i);
            var found = counts.TryGetValue(start, out var known) ? known : default;
            weeks[i] = new MentionPeriod { Start = start, Hostile = found.Hostile, Mentions = found.All };
        }

        return FrozenList.Own(weeks);
    }

    /// <summary>The alerts of periods.</summary>
    /// <param name="periods">The periods in order; at most a million.</param>
    /// <param name="options">Baseline and thresholds; null for <see cref="MentionAlertOptions.Default"/>.</param>
    /// <returns>The alerts with what the rise was held against.</returns>
    /// <exception cref="ArgumentException">The periods are null, too many, not in order, or one has more hostile mentions than mentions.</exception>
    /// <exception cref="OverflowException">The mentions of the periods of a rise exceed 2⁶³ − 1.</exception>
    public static MentionAlertResult Compute(IReadOnlyList<MentionPeriod> periods, MentionAlertOptions? options = null)
    {
        var (items, chosen) = (Checked(periods), options ?? MentionAlertOptions.Default);
        if (items.Length <= chosen.Baseline)
        {
            return new MentionAlertResult
            {
                Alerts = [],
                BaselineMean = Figure.Undefined<double>(UndefinedReason.SmallSample),
                Reference = Figure.Undefined<decimal>(UndefinedReason.SmallSample),
                Limit = Figure.Undefined<decimal>(UndefinedReason.SmallSample),
            };
        }

        var mean = (double)items.Take(chosen.Baseline).Sum(period => (decimal)period.Hostile) / chosen.Baseline;
        var (reference, limit) = Limits(mean, chosen.PeriodsBetweenFalseAlarms);
        List<MentionAlert> alerts = [.. Sudden(items, chosen)];
        if (limit.Value is { } height && Rise(items, chosen.Baseline, mean, (double)height) is { } rise)
        {
            alerts.Add(rise);
        }

        return new MentionAlertResult { Alerts = alerts, BaselineMean = Figure.Of(mean), Reference = reference, Limit = limit };
    }

    private static MentionPeriod[] Checked(IReadOnlyList<MentionPeriod> periods)
    {
        var items = Guard.Items(periods);
        Guard.InRange(items.Length, 0, MostWeeks, nameof(periods));
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Hostile > items[i].Mentions || (i > 0 && items[i].Start <= items[i - 1].Start))
            {
                throw Guard.Item(nameof(periods), "must be in order, with no more hostile mentions than mentions", i, items[i]);
            }
        }

        return items;
    }

    private static IEnumerable<MentionAlert> Sudden(MentionPeriod[] periods, MentionAlertOptions options)
    {
        var (counts, exposures, known) = (new long[periods.Length], new double[periods.Length], 0);
        for (var i = 0; i < periods.Length; i++)
        {
            var period = periods[i];
            if (period.Mentions == 0)
            {
                continue;
            }

            if (known >= options.Baseline)
            {
                var surprise = MentionSurprise.Compute(counts.AsSpan(0, known), exposures.AsSpan(0, known), period.Hostile, period.Mentions).Surprise;
                if ((surprise.Value ?? double.MaxValue) >= options.LeastSurprise)
                {
                    yield return Alert(MentionAlertKind.Sudden, periods, i, i, surprise);
                    continue;
                }
            }

            (counts[known], exposures[known]) = (period.Hostile, period.Mentions);
            known++;
        }
    }

    private static (Figure<decimal> Reference, Figure<decimal> Limit) Limits(double mean, double periods)
    {
        if (mean == 0)
        {
            var none = Figure.Undefined<decimal>(UndefinedReason.ZeroDenominator);
            return (none, none);
        }

        var reference = Math.Round((decimal)MentionCusum.Reference(mean, 2 * mean), 1);
        return reference is <= 0 or > MostReference || (double)reference <= mean
            ? (Figure.Undefined<decimal>(UndefinedReason.NotReached), Figure.Undefined<decimal>(UndefinedReason.NotReached))
            : (Figure.Of(reference), MentionCusum.LimitFor(mean, reference, periods));
    }

    private static MentionAlert? Rise(MentionPeriod[] periods, int baseline, double mean, double limit)
    {
        var result = MentionCusum.Compute([.. periods.Skip(baseline).Select(period => period.Hostile)], mean, 2 * mean, limit);
        return result.Onset is { } onset
            ? Alert(MentionAlertKind.Rise, periods, baseline + onset, baseline + result.Signals[0], null)
            : null;
    }

    private static MentionAlert Alert(MentionAlertKind kind, MentionPeriod[] periods, int from, int to, Figure<double>? surprise) => new()
    {
        Kind = kind,
        From = from,
        To = to,
        Hostile = Sum(periods, from, to, period => period.Hostile),
        Mentions = Sum(periods, from, to, period => period.Mentions),
        Surprise = surprise,
    };

    private static long Sum(MentionPeriod[] periods, int from, int to, Func<MentionPeriod, long> count)
    {
        var sum = 0L;
        for (var i = from; i <= to; i++)
        {
            sum = checked(sum + count(periods[i]));
        }

        return sum;
    }
}
