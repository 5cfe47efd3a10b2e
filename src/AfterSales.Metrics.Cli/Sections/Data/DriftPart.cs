using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Whether the records of a period are of the same kinds as those of the period before: else figures change without performance.</summary>
internal static class DriftPart
{
    private const double Unlikely = 0.05;

    /// <summary>So large a share of rows in another category is worth a word: of many rows every difference is unlikely to be chance.</summary>
    private const double Moved = 0.1;

    private sealed record Compared(string Name, ReportingPeriod Before, ReportingPeriod Now, CategoryDriftResult Result);

    public static void Add(ReportSection section, EvaluationRun run)
    {
        var found = new List<Compared>();
        if (run.Records.Of(CostLine.File) is { Count: > 0 } costs && run.Reading.PeriodsOf(costs.Days().Select(d => d.Date)) is { } periods)
        {
            Compare(Say("costs.csv: department"), period => costs.LinesBy(key => key.Department, period), periods.Previous, periods.Current);
            Compare(Say("costs.csv: account"), period => costs.LinesBy(key => key.Account, period), periods.Previous, periods.Current);
        }

        var zone = run.Reading.Zone;
        Rows(Say("bookings.csv: purpose"), run.Records.Of(BookingLine.File), b => b.Start.InZone(zone).Date, b => b.Purpose);
        Rows(Say("repairs.csv: category"), run.Records.Of(RepairLine.File), r => r.Date, r => r.Category);
        Rows(Say("returns.csv: product"), run.Records.Of(ReturnLine.File), r => r.Date, r => r.Product);
        if (found.Count > 0)
        {
            AddTable(section, found);
        }

        void Rows<T>(string name, IReadOnlyList<T>? rows, Func<T, LocalDate> date, Func<T, string> text)
        {
            if (rows is { Count: > 0 } && run.Reading.PeriodsOf(rows.Select(date)) is { } p)
            {
                Compare(name, period => Counts(rows.Where(r => period.Contains(date(r))).Select(r => (text(r), 1L))), p.Previous, p.Current);
            }
        }

        void Compare(string name, Func<ReportingPeriod, IReadOnlyList<ValueCount>> rows, ReportingPeriod before, ReportingPeriod now)
        {
            var result = CategoryDrift.Compute(rows(before), rows(now));
            if (result.TotalVariation.IsDefined && result.Categories.Count > 1)
            {
                found.Add(new Compared(name, before, now, result));
            }
        }
    }

    /// <summary>Texts counted; one that is blank is missing, which is a category of its own.</summary>
    public static IReadOnlyList<ValueCount> Counts(IEnumerable<(string Text, long Rows)> texts)
        => ValueCount.Gather(texts.Select(t => new ValueCount { Value = t.Text.Length == 0 ? null : t.Text, Count = t.Rows }));

    private static void AddTable(ReportSection section, List<Compared> found)
    {
        var adjusted = MultipleTesting.Adjust([.. found.Select(f => f.Result.ChiSquarePValue.Value)], MultipleTestingCorrection.Holm);
        var table = new ReportTable(
            "drift",
            Say("Records of this period against the one before"),
            new("what", Say("What")),
            new("before", Say("Rows before")),
            new("now", Say("Rows now")),
            new("moved", Say("Of another kind")),
            new("p", Say("Chance, of all these")),
            new("most", Say("Most changed")));
        for (var i = 0; i < found.Count; i++)
        {
            var (result, p) = (found[i].Result, adjusted[i]);
            var isMoved = p < Unlikely && result.TotalVariation.Value >= Moved;
            table.Add(
                Shown.Text(found[i].Name) with { Small = Say($"{Words.Of(found[i].Now)} against {Words.Of(found[i].Before)}") },
                Shown.Count(result.BaseTotal),
                Shown.Count(result.CurrentTotal),
                Shown.Share(result.TotalVariation) with { Tone = isMoved ? Tone.Bad : Tone.Plain },
                p is { } chance ? Shown.Probability(Figure.Of(chance)) : Shown.None(Say("all alike")),
                Shown.Text(Most(result)));
            if (isMoved)
            {
                section.Notes.Add(Say($"Inputs changed: {found[i].Name} is of other kinds than in {Words.Of(found[i].Before)}; a figure that moved with it tells of the records first."));
            }
        }

        section.Tables.Add(table);
    }

    private static string Most(CategoryDriftResult result)
    {
        var most = result.MostChanged!;
        return Say($"{SafeText.Of(most.Value ?? Say("(blank)"))}: {Words.Percent(most.BaseShare.Value!.Value)} to {Words.Percent(most.CurrentShare.Value!.Value)}");
    }
}
