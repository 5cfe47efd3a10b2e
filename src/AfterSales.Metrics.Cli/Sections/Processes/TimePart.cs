using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Where the time goes: working, waiting, handing over; the bottleneck; and how long until a case is closed, open ones included.</summary>
internal static class TimePart
{
    private const int StepsDrawn = 14;
    private const int RowsShown = 20;

    public static void Add(ReportSection section, ProcessData data, ProcessTimesResult times)
    {
        var close = TimeToClose.Compute(data.Tally);
        section.Figures.Add(new KeyFigure("timeToClose", Say("Median time to close, open cases included (h)"), Shown.Score(close.Median),
            Limits(close) + (close.MeanOfClosed.Value is { } mean
                ? close.LeftOut > 0
                    ? Say($"; mean of closed cases {NumberText.Fixed(mean, 1)} h, which leaves out {close.LeftOut}")
                    : Say($"; mean of closed cases {NumberText.Fixed(mean, 1)} h") : string.Empty)));
        section.Figures.Add(new KeyFigure("leadTime", Say("Median lead time of closed cases (h)"), Shown.Score(times.MedianLeadHours)) { IsShown = false });
        section.Figures.Add(new KeyFigure("efficiency", Say("Flow efficiency, closed cases"), Shown.Share(times.FlowEfficiency),
            times.FlowEfficiency.IsDefined && times.EventsWithoutDuration > 0
                ? Say($"at least: {Words.Count(times.EventsWithoutDuration, "step")} without duration") : string.Empty));
        section.Figures.Add(new KeyFigure("bottleneck", Say("Most waited for"), Shown.Text(times.Bottleneck ?? Say("nothing")),
            times.Steps.FirstOrDefault(s => s.Name == times.Bottleneck) is { } step && times.Bottleneck is not null
                ? Say($"{Shown.Hours(step.Waiting).Display} in all, before {Words.Count(step.Waited, "event")}") : string.Empty));
        ProcessIngredients.Times(section, times, close);
        section.Tables.Add(Kinds(times));
        section.Tables.Add(Where("departments", Say("Time by department"), Say("Department"), times, times.Departments));
        section.Tables.Add(Where("steps", Say("Time by step"), Say("Step"), times, times.Steps));
        if (Picture(times) is { } chart)
        {
            section.Charts.Add(chart);
        }

        section.Tables.Add(Curve(close));
    }

    private static string Limits(TimeToCloseResult close) => (close.MedianLower.Value, close.MedianUpper.Value) switch
    {
        ({ } lower, { } upper) => Say($"95 % limits {NumberText.Fixed(lower, 1)} to {NumberText.Fixed(upper, 1)} h"),
        ({ } lower, null) => Say($"95 % limits from {NumberText.Fixed(lower, 1)} h, the upper not reached"),
        _ => Say("95 % limits not reached"),
    };

    /// <summary>All leads together, taken apart: the shares add up to one.</summary>
    private static ReportTable Kinds(ProcessTimesResult times)
    {
        var table = new ReportTable("whereTimeGoes", Say("Where the time of all cases goes"), new("kind", Say("What")), new("time", Say("Time")),
            new("share", Say("Share")))
        {
            Total = [Shown.Text(Say("All lead times")), Shown.Hours(times.TotalLead), Shown.Share(times.ShareOfLead(times.TotalLead))],
        };
        Row(Say("Working, so that the case moved on"), times.TotalProgress);
        Row(Say("Waiting at a hand-off to another department"), times.Handoff.Waiting);
        Row(Say("Waiting inside a department"), times.SameDepartment.Waiting);
        Row(Say("Waiting where a department is not known"), times.UnknownDepartment.Waiting);
        Row(Say("Waiting of open cases since their last step"), times.WaitingSinceLast);
        return table;

        void Row(string what, TotalTime time) => table.Add(Shown.Text(what), Shown.Hours(time), Shown.Share(times.ShareOfLead(time)));
    }

    /// <summary>What open cases wait since their last step is no time of a step: it alone is missing to all lead times.</summary>
    private static ReportTable Where(string id, string title, string heading, ProcessTimesResult times, IReadOnlyList<StepTime> rows)
    {
        var table = new ReportTable(id, title, new("name", heading), new("events", Say("Steps done")), new("touch", Say("Working time")),
            new("progress", Say("Moved the case on")),
            new("waiting", Say("Waited for")), new("waited", Say("Times waited for")), new("share", Say("Of all lead time")))
        {
            Shown = RowsShown,
            Total =
            [
                Shown.Text(Say("All")), Shown.Count(rows.Sum(r => r.Events)), Shown.Hours(Sum(r => r.Touch)), Shown.Hours(Sum(r => r.Progress)),
                Shown.Hours(Sum(r => r.Waiting)), Shown.Count(rows.Sum(r => r.Waited)), Shown.Share(times.ShareOfLead(Sum(r => r.Progress + r.Waiting))),
            ],
        };
        foreach (var row in rows.OrderByDescending(r => r.Waiting + r.Progress).ThenBy(r => r.Name, StringComparer.Ordinal))
        {
            table.Add(row.Name is { } name ? Shown.Text(name) : Shown.None(Say("not known")), Shown.Count(row.Events),
                Shown.Hours(row.Touch),
                Shown.Hours(row.Progress), Shown.Hours(row.Waiting), Shown.Count(row.Waited), Shown.Share(row.ShareOfLead));
        }

        return table;

        TotalTime Sum(Func<StepTime, TotalTime> of) => rows.Aggregate(TotalTime.Zero, (sum, row) => sum + of(row));
    }

    private static ReportChart? Picture(ProcessTimesResult times)
    {
        var rows = times.Steps.Where(s => s.Waiting > TotalTime.Zero).OrderByDescending(s => s.Waiting).ThenBy(s => s.Name, StringComparer.Ordinal).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var title = Say($"Cases wait longest for {rows[0].Name}: {Shown.Hours(rows[0].Waiting).Display} in all");
        return new ReportChart("process-waiting", title, BarChart.Draw(
            [.. rows.Take(StepsDrawn).Select(s => new ChartBar
            {
                Label = s.Name ?? string.Empty, Value = s.Waiting.TotalHours, Mark = s.Progress.TotalHours, Text = Shown.Hours(s.Waiting).Display,
            })],
            ReportChart.Caption("process-waiting", title,
                Say("One bar for each step: the hours that cases waited for it; the mark is how long the step itself moved them on."), Say("hours"))
                with
            { Words = ChartPhrases.Bars(Say("waiting"), Say("work that moved the case on")) },
            new BarChartOptions { Marks = MarkMeaning.Comparison }));
    }

    private static ReportTable Curve(TimeToCloseResult close)
    {
        var table = new ReportTable("timeToClose", Say("Share still open after so many hours"), new("hours", Say("Hours")), new("atRisk", Say("Seen open")),
            new("closed", Say("Closed")),
            new("stillOpen", Say("Still open")), new("interval", Say("95 % interval")))
        { IsDataOnly = true };
        foreach (var step in close.Curve)
        {
            table.Add(Shown.Score(Figure.Of(step.Time), 2), Shown.Count(step.AtRisk), Shown.Count(step.Closed),
                Shown.Share(step.StillOpen),
                Shown.ShareInterval(step.StillOpen));
        }

        return table;
    }
}
