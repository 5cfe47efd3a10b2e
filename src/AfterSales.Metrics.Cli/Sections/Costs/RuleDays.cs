using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The days of a month that rules with dates do not tell apart: each day of them meets the same rules. Without such rules a month is one.</summary>
internal sealed class RuleDays
{
    private readonly LocalDate[] turns;
    private readonly Dictionary<LocalDate, ReportingPeriod> known = [];

    public RuleDays(IReadOnlyList<CostRuleLine> rules) => turns =
        [.. rules.SelectMany(TurnsOf).Distinct().Order()];

    public ReportingPeriod Of(LocalDate date)
    {
        if (known.TryGetValue(date, out var days))
        {
            return days;
        }

        var month = ReportingPeriod.Containing(date, PeriodUnit.Month);
        var at = Array.BinarySearch(turns, date);
        var next = at < 0 ? ~at : at + 1;
        var first = next > 0 && turns[next - 1] > month.Start ? turns[next - 1] : month.Start;
        var last = next < turns.Length && turns[next] <= month.End ? turns[next].PlusDays(-1) : month.End;
        known.Add(date, days = first == month.Start && last == month.End ? month : ReportingPeriod.Of(first, last));
        return days;
    }

    /// <summary>The days on which a rule comes into force and ends.</summary>
    private static IEnumerable<LocalDate> TurnsOf(CostRuleLine rule)
    {
        if (rule.From is { } from)
        {
            yield return from;
        }

        if (rule.To is { } to && to < LocalDate.MaxIsoValue)
        {
            yield return to.PlusDays(1);
        }
    }
}
