using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Processes;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>How many cases are open at once, and whether that fits how fast they are closed: Little's law.</summary>
internal static class WorkInProgressPart
{
    private const int MostMonths = 60;

    public static void Add(ReportSection section, ProcessData data)
    {
        var spans = data.Cases.Select(trace => trace.Span).ToArray();
        var first = spans.Min(s => s.Opened);
        if (first >= data.Report)
        {
            return;
        }

        var little = LittleLaw.Compute(spans, new Interval(first, data.Report));
        section.Figures.Add(new KeyFigure("open", Say("Cases open at once, mean"), Shown.Score(Figure.Of(little.AverageOpen)),
            Say($"{little.OpenAtEnd} at {Shown.Time(data.Report, data.Zone).Display}; {NumberText.Fixed(little.CompletionsPerHour * 24, 1)} closed a day")));
        section.Figures.Add(new KeyFigure("little", Say("Open ÷ (closed an hour × mean elapsed time)"), Shown.Score(little.Headline, 3),
            little.IsEmptyAtBothEnds ? Say("Little’s law: 1 where nothing is open at the ends")
                : Say("not steady: cases are open at an end of the window, so that it need not be 1")));
        section.Tables.Add(Months(data, spans, first));
    }

    private static ReportTable Months(ProcessData data, CaseSpan[] spans, Instant first)
    {
        var grid = Grid(first, data.Report, data.Zone);
        var tally = new WorkInProgressTally(grid);
        tally.AddRange(spans);
        var table = new ReportTable("workInProgress", Say("Work in progress"), new("from", Say("From")), new("openAtStart", Say("Open before")),
            new("opened", Say("Opened")),
            new("closed", Say("Closed")), new("openAtEnd", Say("Open after")), new("averageOpen", Say("Open at once, mean")),
            new("closedPerDay", Say("Closed a day")));
        foreach (var cell in WorkInProgress.Compute(tally).Cells)
        {
            table.Add(Shown.Date(cell.From.InZone(data.Zone).Date), Shown.Count(cell.OpenAtStart), Shown.Count(cell.Opened),
                Shown.Count(cell.Closed), Shown.Count(cell.OpenAtEnd), Shown.Score(Figure.Of(cell.AverageOpen)),
                Shown.Score(Figure.Of(cell.ClosedPerDay), 2));
        }

        return table;
    }

    /// <summary>Months, or years where they are many; the last ends just after the report, so that what closed then is in it.</summary>
    private static List<Instant> Grid(Instant first, Instant report, DateTimeZone zone)
    {
        var (from, to) = (first.InZone(zone).Date, report.InZone(zone).Date);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        var (start, step) = months <= MostMonths ? (new LocalDate(from.Year, from.Month, 1), 1) : (new LocalDate(from.Year, 1, 1), 12);
        var grid = new List<Instant>();
        for (var date = start; date <= to; date = date.PlusMonths(step))
        {
            var begin = zone.AtStartOfDay(date).ToInstant();
            if (begin <= report)
            {
                grid.Add(begin);
            }
        }

        grid.Add(report.Plus(Duration.FromTicks(1)));
        return grid;
    }
}
