using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Where the time goes: working, waiting, handing over; the bottleneck; and how long until a case is closed, open ones included.</summary>
internal static class TimePart
{
    private const int StepsDrawn = 14;

    public static void Add(ReportSection section, ProcessData data, ProcessTimesResult times)
    {
        var close = TimeToClose.Compute(data.Tally);
        section.Figures.Add(new KeyFigure("timeToClose", "Median time to close, open cases included (h)", ReportValue.Score(close.Median),
            Limits(close) + (close.MeanOfClosed.Value is { } mean
                ? $"; mean of closed cases {NumberText.Fixed(mean, 1)} h, which leaves out {close.LeftOut}" : string.Empty)));
        section.Figures.Add(new KeyFigure("leadTime", "Median lead time of closed cases (h)", ReportValue.Score(times.MedianLeadHours)) { IsShown = false });
        section.Figures.Add(new KeyFigure("efficiency", "Time in which work moved the case on", ReportValue.Share(times.FlowEfficiency),
            times.FlowEfficiency.IsDefined && times.EventsWithoutDuration > 0
                ? $"at least: {Words.Count(times.EventsWithoutDuration, "step")} without duration" : string.Empty));
        section.Figures.Add(new KeyFigure("bottleneck", "Most waited for", ReportValue.Text(times.Bottleneck ?? "nothing"),
            times.Steps.FirstOrDefault(s => s.Name == times.Bottleneck) is { } step && times.Bottleneck is not null
                ? $"{ReportValue.Hours(step.Waiting).Display} in all, before {Words.Count(step.Waited, "event")}" : string.Empty));
        section.Tables.Add(Kinds(times));
        section.Tables.Add(Where("departments", "Time by department", "Department", times.Departments));
        section.Tables.Add(Where("steps", "Time by step", "Step", times.Steps));
        if (Picture(times) is { } chart)
        {
            section.Charts.Add(chart);
        }

        section.Tables.Add(Curve(close));
    }

    private static string Limits(TimeToCloseResult close) => (close.MedianLower.Value, close.MedianUpper.Value) switch
    {
        ({ } lower, { } upper) => $"95 % limits {NumberText.Fixed(lower, 1)} to {NumberText.Fixed(upper, 1)} h",
        ({ } lower, null) => $"95 % limits from {NumberText.Fixed(lower, 1)} h, the upper not reached",
        _ => "95 % limits not reached",
    };

    /// <summary>All leads together, taken apart: the shares add up to one.</summary>
    private static ReportTable Kinds(ProcessTimesResult times)
    {
        var progress = times.Steps.Aggregate(TotalTime.Zero, (sum, step) => sum + step.Progress);
        var table = new ReportTable("whereTimeGoes", "Where the time of all cases goes", new("kind", "What"), new("time", "Time"), new("share", "Share"))
        {
            Total = [ReportValue.Text("All lead times"), ReportValue.Hours(times.TotalLead), ReportValue.Share(Share(times.TotalLead))],
        };
        Row("Working, so that the case moved on", progress);
        Row("Waiting at a hand-off to another department", times.Handoff.Waiting);
        Row("Waiting inside a department", times.SameDepartment.Waiting);
        Row("Waiting where a department is not known", times.UnknownDepartment.Waiting);
        Row("Waiting of open cases since their last step", times.WaitingSinceLast);
        return table;

        void Row(string what, TotalTime time) => table.Add(ReportValue.Text(what), ReportValue.Hours(time), ReportValue.Share(Share(time)));

        Figure<double> Share(TotalTime time) => times.TotalLead.Ticks == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator)
            : Figure.Of((double)(time.Ticks / times.TotalLead.Ticks));
    }

    private static ReportTable Where(string id, string title, string heading, IReadOnlyList<StepTime> rows)
    {
        var table = new ReportTable(id, title, new("name", heading), new("events", "Steps done"), new("touch", "Working time"),
            new("progress", "Moved the case on"),
            new("waiting", "Waited for"), new("waited", "Times waited for"), new("share", "Of all lead time"));
        foreach (var row in rows.OrderByDescending(r => r.Waiting + r.Progress).ThenBy(r => r.Name, StringComparer.Ordinal))
        {
            table.Add(row.Name is { } name ? ReportValue.Text(name) : ReportValue.None("not known"), ReportValue.Count(row.Events),
                ReportValue.Hours(row.Touch),
                ReportValue.Hours(row.Progress), ReportValue.Hours(row.Waiting), ReportValue.Count(row.Waited), ReportValue.Share(row.ShareOfLead));
        }

        return table;
    }

    private static ReportChart? Picture(ProcessTimesResult times)
    {
        var rows = times.Steps.Where(s => s.Waiting > TotalTime.Zero).OrderByDescending(s => s.Waiting).ThenBy(s => s.Name, StringComparer.Ordinal).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var title = $"Cases wait longest for {rows[0].Name}: {ReportValue.Hours(rows[0].Waiting).Display} in all";
        return new ReportChart("process-waiting", title, BarChart.Draw(
            [.. rows.Take(StepsDrawn).Select(s => new ChartBar
            {
                Label = s.Name ?? string.Empty, Value = s.Waiting.TotalHours, Mark = s.Progress.TotalHours, Text = ReportValue.Hours(s.Waiting).Display,
            })],
            ReportChart.Caption("process-waiting", title,
                "One bar for each step: the hours that cases waited for it; the mark is how long the step itself moved them on.", "hours"),
            new BarChartOptions { Marks = MarkMeaning.Comparison }));
    }

    private static ReportTable Curve(TimeToCloseResult close)
    {
        var table = new ReportTable("timeToClose", "Share still open after so many hours", new("hours", "Hours"), new("atRisk", "Seen open"),
            new("closed", "Closed"),
            new("stillOpen", "Still open"), new("interval", "95 % interval"))
        { IsDataOnly = true };
        foreach (var step in close.Curve)
        {
            table.Add(ReportValue.Score(Figure.Of(step.Time), 2), ReportValue.Count(step.AtRisk), ReportValue.Count(step.Closed),
                ReportValue.Share(step.StillOpen),
                ReportValue.ShareInterval(step.StillOpen));
        }

        return table;
    }
}
