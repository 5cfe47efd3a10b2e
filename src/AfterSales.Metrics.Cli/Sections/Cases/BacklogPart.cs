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
        section.Figures.Add(new KeyFigure("openAtStart", "Open at the start", ReportValue.Count(backlog.OpenAtStart)));
        section.Figures.Add(new KeyFigure("arrived", "Arrived", ReportValue.Count(backlog.Arrived), $"{Number(backlog.ArrivalsPerDay)} a day"));
        section.Figures.Add(new KeyFigure("resolved", "Resolved", ReportValue.Count(backlog.Resolved), $"{Number(backlog.ResolvedPerDay)} a day"));
        section.Figures.Add(
            new KeyFigure("openAtEnd", "Open at the end", ReportValue.Count(backlog.OpenAtEnd), backlog.MedianAge.Value is { } age
                ? $"median age {Words.Days(age)}" : string.Empty));
        section.Figures.Add(
            new KeyFigure("averageOpen", "Open on average", ReportValue.Score(backlog.AverageOpen), "Little’s law: arrivals times time in the house"));
        section.Figures.Add(new KeyFigure("timeToClear", "Time to clear", Days(backlog.TimeToClear), "the open cases at this pace"));
        var seconds = ReportValue.Number((decimal)window.Duration.TotalSeconds);
        section.MadeOf("openAtStart arrived resolved openAtEnd", new Ingredient("openAtStart", ReportValue.Count(backlog.OpenAtStart)),
            new("arrived", ReportValue.Count(backlog.Arrived)), new("reopened", ReportValue.Count(backlog.Reopened)),
            new("resolved", ReportValue.Count(backlog.Resolved)));
        section.MadeOf("averageOpen", new Ingredient("caseTime", ReportValue.Number(backlog.OpenSeconds), "seconds that cases spent open in the window"),
            new("window", seconds, "seconds"));
        section.MadeOf("timeToClear", new Ingredient("openAtEnd", ReportValue.Count(backlog.OpenAtEnd)), new("window", seconds, "seconds"),
            new("resolved", ReportValue.Count(backlog.Resolved)));
        section.Tables.Add(AgeTable(backlog));
        section.Tables.Add(TimeTable(book, window.End, calendar));
        if (backlog.Unusable.Count > 0)
        {
            section.Notes.Add(
                $"{Words.Count(backlog.Unusable.Count, "case")} resolved before {(backlog.Unusable.Count == 1 ? "it was" : "they were")} opened "
                + $"{(backlog.Unusable.Count == 1 ? "is" : "are")} not counted.");
        }

        section.Notes.Add(
            $"A case runs from {(book.HasReports ? "the customer’s report, or where that is not said its first booking," : "its first booking")} "
            + "to the end of its last; one with an open booking is open.");

        static string Number(Figure<double> figure) => ReportValue.Score(figure).Display;
    }

    private static ReportValue Days(Figure<Duration> duration)
        => duration.Value is { } value ? ReportValue.Hours(value) with { Display = Words.Days(value) } : ReportValue.Undefined(duration.Reason!.Value);

    private static ReportTable AgeTable(CaseBacklogResult backlog)
    {
        var table = new ReportTable("ages", "Open cases by age", new("age", "Age"), new("cases", "Cases"), new("share", "Share"));
        foreach (var band in backlog.ByAge.Where(_ => backlog.OpenAtEnd > 0))
        {
            var name = band.Until is { } until ? $"{Days(band.From)} to {Days(until)} days" : $"{Days(band.From)} days and more";
            table.Add(ReportValue.Text(name), ReportValue.Count(band.Cases), ReportValue.Share(band.Share));
        }

        return table;

        static string Days(Duration age) => ReportValue.Number((decimal)age.TotalDays).Display;
    }

    private static ReportTable TimeTable(CaseBook book, Instant asOf, WorkCalendar? calendar)
    {
        var table = new ReportTable(
            "times",
            "How long cases take",
            new("time", "Time"),
            new("finished", "Finished"),
            new("running", "Still running"),
            new("mean", "Mean"),
            new("interval", "95 % interval"),
            new("median", "Median"),
            new("ninthDecile", "9 of 10 within"),
            new("longest", "Longest"));
        if (book.HasReports)
        {
            Add("to the first visit", CaseClock.Response, null);
        }

        Add("to resolution", CaseClock.Resolution, null);
        if (calendar is not null)
        {
            if (book.HasReports)
            {
                Add("to the first visit, working time", CaseClock.Response, calendar);
            }

            Add("to resolution, working time", CaseClock.Resolution, calendar);
        }

        return table;

        void Add(string name, CaseClock clock, WorkCalendar? counted)
        {
            var times = CaseTimes.Compute(book.Begun, clock, asOf, new CaseTimesOptions { Calendar = counted });
            table.Add(
                ReportValue.Text(name),
                ReportValue.Count(times.Finished),
                ReportValue.Count(times.Running),
                ReportValue.Hours(times.Mean),
                ReportValue.PointsInterval(times.MeanHours) is var range && times.MeanHours.Lower is null ? range
                    : range with { Display = range.Display + " h" },
                ReportValue.Hours(times.Median),
                ReportValue.Hours(times.NinthDecile),
                ReportValue.Hours(times.Longest));
        }
    }
}
