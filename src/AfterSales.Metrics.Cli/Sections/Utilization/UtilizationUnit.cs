using AfterSales.Metrics.Resources;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>By which periods utilization is told: by weeks, and for so many resources or years that nobody reads the weeks, by longer ones.</summary>
internal static class UtilizationUnit
{
    /// <summary>So many resources times periods are told at most.</summary>
    public const int MostCells = 100_000;

    private static readonly (PeriodUnit Unit, string Word, double Days)[] Units =
        [(PeriodUnit.Week, "week", 7), (PeriodUnit.Month, "month", 30), (PeriodUnit.Quarter, "quarter", 91), (PeriodUnit.Year, "year", 365)];

    public static PeriodUnit For(IReadOnlyList<BookingLine> lines, Roster roster, Interval window)
    {
        var resources = lines.Select(l => l.Resource).Concat(roster.Resources.Select(r => r.Name)).Distinct(StringComparer.Ordinal).LongCount();
        var days = window.Duration.TotalDays;
        return Array.Find(Units, u => resources * Math.Max(1, days / u.Days) <= MostCells) is { Word: not null } found ? found.Unit : PeriodUnit.Year;
    }

    public static string WordOf(PeriodUnit unit) => Array.Find(Units, u => u.Unit == unit).Word;

    public static string Note(PeriodUnit unit)
        => Say($"Told by {Say(WordOf(unit))}, not by week: resources times weeks are more than {MostCells:N0}. --period looks at a part by week.");
}
