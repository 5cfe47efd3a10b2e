using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Whether the numbers of a period's records lie where those of the period before lay: a unit changed, or small rows left out, shows here.</summary>
/// <remarks>Of files whose rows are records; a row of claims.csv adds up several.</remarks>
internal static class NumberDriftPart
{
    private const double Unlikely = 0.05;

    /// <summary>So large a share of rows on another side of a number is worth a word.</summary>
    private const double Moved = 0.2;

    private sealed record Compared(string Name, ReportingPeriod Before, ReportingPeriod Now, NumberDriftResult Result)
    {
        /// <summary>By the exact probability, where there are few enough rows for it.</summary>
        public double Chance => Result.ExactPValue.Value ?? Result.AsymptoticPValue.Value!.Value;
    }

    public static void Add(ReportSection section, EvaluationRun run)
    {
        var found = new List<Compared>();
        if (run.Records.Of(CostLine.File) is { Count: > 0 } costs && run.Reading.PeriodsOf(costs.Days().Select(d => d.Date)) is { } periods)
        {
            Compare(Say($"costs.csv: amount ({costs.Currency})"), costs.Amounts.Of, periods);
        }

        var zone = run.Reading.Zone;
        Rows(Say("bookings.csv: hours"), run.Records.Of(BookingLine.File), b => b.Start.InZone(zone).Date,
            b => b.End is { } end ? (decimal)(end - b.Start).TotalHours : null);
        if (run.Records.Of(ReturnLine.File) is { Count: > 0 } returns)
        {
            Rows(Say($"returns.csv: refund ({returns[0].Refund.Currency})"), returns, r => r.Date, r => r.Refund.Amount);
        }

        if (found.Count > 0)
        {
            AddTable(section, found);
        }

        void Rows<T>(string name, IReadOnlyList<T>? rows, Func<T, LocalDate> date, Func<T, decimal?> number)
        {
            if (rows is { Count: > 0 } && run.Reading.PeriodsOf(rows.Select(date)) is { } p)
            {
                Compare(name, period => [.. rows.Where(r => period.Contains(date(r))).Select(number)], p);
            }
        }

        void Compare(string name, Func<ReportingPeriod, IReadOnlyList<decimal?>> numbers, FigurePeriods p)
        {
            var result = NumberDrift.Compute(numbers(p.Previous), numbers(p.Current));
            if (result.Distance.IsDefined)
            {
                found.Add(new Compared(name, p.Previous, p.Current, result));
            }
        }
    }

    private static void AddTable(ReportSection section, List<Compared> found)
    {
        var adjusted = MultipleTesting.Adjust([.. found.Select(f => (double?)f.Chance)], MultipleTestingCorrection.Holm);
        var table = new ReportTable(
            "numberDrift",
            Say("Numbers of this period against the one before"),
            new("what", Say("What")),
            new("before", Say("Numbers before")),
            new("now", Say("Numbers now")),
            new("missing", Say("Missing, before and now"), ColumnPlace.PageAndData),
            new("shift", Say("Median moved by")),
            new("distance", Say("On another side, at most")),
            new("p", Say("Chance, of all these")),
            new("at", Say("Most at")));
        for (var i = 0; i < found.Count; i++)
        {
            var result = found[i].Result;
            var isMoved = adjusted[i] < Unlikely && result.Distance.Value >= Moved;
            table.Add(
                Shown.Text(found[i].Name) with { Small = Say($"{Words.Of(found[i].Now)} against {Words.Of(found[i].Before)}") },
                Shown.Count(result.BaseCount),
                Shown.Count(result.CurrentCount),
                Shown.Text($"{result.BaseMissing}, {result.CurrentMissing}"),
                Shown.Number(result.MedianShift.Value!.Value, NumberText.Signed(result.MedianShift.Value!.Value, 2)),
                Shown.Share(result.Distance) with { Tone = isMoved ? Tone.Bad : Tone.Plain },
                Shown.Probability(Figure.Of(adjusted[i]!.Value)),
                result.At is { } at ? Shown.Number(at) : Shown.None());
            if (isMoved)
            {
                section.Notes.Add(Say($"Inputs changed: the numbers of {found[i].Name} lie elsewhere than in {Words.Of(found[i].Before)}; a figure that moved with them tells of the records first."));
            }
        }

        section.Tables.Add(table);
        if (found.Exists(f => Math.Max(f.Result.BaseCount, f.Result.CurrentCount) == NumberSample.MostKept))
        {
            section.Notes.Add(Say($"Amounts of costs.csv are compared on {NumberText.Text(NumberSample.MostKept, "N0")} rows of a period at most, drawn by what stands in them."));
        }
    }
}
