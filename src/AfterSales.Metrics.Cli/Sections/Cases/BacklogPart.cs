using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Resources;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>How many cases are open and how old they are, whether the pile grows, and how long cases take.</summary>
internal static class BacklogPart
{
    /// <param name="calendar">Everybody's working time; null counts by the clock alone.</param>
    public static void Add(ReportSection section, CaseBook book, CaseBacklogResult backlog, Interval window, WorkCalendar? calendar)
    {
        section.Figures.Add(new KeyFigure("openAtStart", Say("Open at the start"), Shown.Count(backlog.OpenAtStart)));
        section.Figures.Add(new KeyFigure("arrived", Say("Arrived"), Shown.Count(backlog.Arrived), Say($"{Number(backlog.ArrivalsPerDay)} a day")));
        section.Figures.Add(new KeyFigure("resolved", Say("Resolved"), Shown.Count(backlog.Resolved), Say($"{Number(backlog.ResolvedPerDay)} a day")));
        section.Figures.Add(
            new KeyFigure("openAtEnd", Say("Open at the end"), Shown.Count(backlog.OpenAtEnd), backlog.MedianAge.Value is { } age
                ? Say($"median age {Words.Days(age)}") : string.Empty));
        section.Figures.Add(
            new KeyFigure("averageOpen", Say("Open on average"), Shown.Score(backlog.AverageOpen), Say("Little’s law: arrivals times time in the house")));
        section.Figures.Add(new KeyFigure("timeToClear", Say("Time to clear"), Days(backlog.TimeToClear), Say("the open cases at this pace")));
        var seconds = Shown.Number((decimal)window.Duration.TotalSeconds);
        section.MadeOf("openAtStart arrived resolved openAtEnd", new Ingredient("openAtStart", Shown.Count(backlog.OpenAtStart)),
            new("arrived", Shown.Count(backlog.Arrived)), new("reopened", Shown.Count(backlog.Reopened)),
            new("resolved", Shown.Count(backlog.Resolved)));
        section.MadeOf("averageOpen", new Ingredient("caseTime", Shown.Number(backlog.OpenSeconds), Say("seconds that cases spent open in the window")),
            new("window", seconds, Say("seconds")));
        section.MadeOf("timeToClear", new Ingredient("openAtEnd", Shown.Count(backlog.OpenAtEnd)), new("window", seconds, Say("seconds")),
            new("resolved", Shown.Count(backlog.Resolved)));
        section.Tables.Add(AgeTable(backlog));
        section.Tables.Add(TimeTable(book, window.End, calendar));
        if (backlog.Unusable.Count > 0)
        {
            section.Notes.Add(
                Say($"{Words.Count(backlog.Unusable.Count, "case")} resolved before {(backlog.Unusable.Count == 1 ? "it was" : "they were")} opened "
                + $"{(backlog.Unusable.Count == 1 ? "is" : "are")} not counted."));
        }

        section.Notes.Add(
            Say($"A case runs from {(book.HasReports ? Say("the customer’s report, or where that is not said its first booking,") : Say("its first booking"))} "
            + $"to the end of its last; one with an open booking is open."));

        static string Number(Figure<double> figure) => Shown.Score(figure).Display;
    }

    private static ReportValue Days(Figure<Duration> duration)
        => duration.Value is { } value ? Shown.Hours(value) with { Display = Words.Days(value) } : Shown.Undefined(duration.Reason!.Value);

    private static ReportTable AgeTable(CaseBacklogResult backlog)
    {
        var table = new ReportTable("ages", Say("Open cases by age"), new("age", Say("Age")), new("cases", Say("Cases")), new("share", Say("Share")))
        {
            Total = [Shown.Text(Say("All")), Shown.Count(backlog.OpenAtEnd), backlog.OpenAtEnd > 0 ? Shown.Share(1) : Shown.None()],
        };
        foreach (var band in backlog.ByAge.Where(_ => backlog.OpenAtEnd > 0))
        {
            var name = band.Until is { } until ? Say($"{Days(band.From)} to {Days(until)} days") : Say($"{Days(band.From)} days and more");
            table.Add(Shown.Text(name), Shown.Count(band.Cases), Shown.Share(band.Share));
        }

        return table;

        static string Days(Duration age) => Shown.Number((decimal)age.TotalDays).Display;
    }

    private static ReportTable TimeTable(CaseBook book, Instant asOf, WorkCalendar? calendar)
    {
        var table = new ReportTable(
            "times",
            Say("How long cases take"),
            new("time", Say("Time")),
            new("finished", Say("Finished")),
            new("running", Say("Still running")),
            new("mean", Say("Mean")),
            new("interval", Say("95 % interval")),
            new("median", Say("Median")),
            new("ninthDecile", Say("9 of 10 within")),
            new("longest", Say("Longest")));
        if (book.HasReports)
        {
            Add(Say("to the first visit"), CaseClock.Response, null);
        }

        Add(Say("to resolution"), CaseClock.Resolution, null);
        if (calendar is not null)
        {
            if (book.HasReports)
            {
                Add(Say("to the first visit, working time"), CaseClock.Response, calendar);
            }

            Add(Say("to resolution, working time"), CaseClock.Resolution, calendar);
        }

        return table;

        void Add(string name, CaseClock clock, WorkCalendar? counted)
        {
            var times = CaseTimes.Compute(book.Begun, clock, asOf, new CaseTimesOptions { Calendar = counted });
            table.Add(
                Shown.Text(name),
                Shown.Count(times.Finished),
                Shown.Count(times.Running),
                Shown.Hours(times.Mean),
                Shown.PointsInterval(times.MeanHours) is var range && times.MeanHours.Lower is null ? range
                    : range with { Display = Say($"{range.Display} h") },
                Shown.Hours(times.Median),
                Shown.Hours(times.NinthDecile),
                Shown.Hours(times.Longest));
        }
    }
}
