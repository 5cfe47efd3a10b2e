using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Resources;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>How well the booked people, vehicles and tools are used: by resource and week, with what is still open.</summary>
internal sealed class UtilizationSection : Section
{
    private const int ResourcesShown = 16;
    private const int PeriodsShown = 60;

    public override IReadOnlyList<InputFile> Files { get; } = [BookingLine.File, CalendarLine.File];

    public override EvaluationDomain? Domain => EvaluationDomain.Resources;

    public override string Needs => "bookings.csv";

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(BookingLine.File) is not { Count: > 0 } lines)
        {
            return null;
        }

        var zone = run.Reading.Zone;
        CalendarMatch.Apply(run.Records);
        var roster = CalendarBuilder.Roster(run.Records.Of(CalendarLine.File), zone);
        var window = WindowOf(lines, run.Reading);
        var unit = UtilizationUnit.For(lines, roster, window);
        var report = Report(lines, roster, window, unit);
        var section = new ReportSection("utilization", Say("Utilization"));
        var total = report.Total.Utilization;
        var open = report.Unusable.Count(u => u.Rule == RecordRule.OpenEnded);
        section.Finding = Finding(report, total, open);
        AddFigures(section, total, open);
        AddIngredients(section, report);
        var ranked = report.Resources.OrderByDescending(r => r.Utilization.Headline.Value ?? -1).ThenBy(r => r.Resource.Name, StringComparer.Ordinal).ToList();
        section.Charts.Add(ResourceChart(ranked));
        section.Charts.Add(PeriodChart(ranked, report.Total, UtilizationUnit.WordOf(unit)));
        section.Tables.Add(ResourceTable(ranked, total));
        section.Tables.Add(PeriodTable(report.Total, UtilizationUnit.WordOf(unit), window, zone));
        section.Tables.Add(ResourcePeriodTable(ranked, UtilizationUnit.WordOf(unit), window, zone));
        WorkingTimePart.Add(section, lines, report, window);
        section.Tables.Add(OpenTable(lines, report, zone));
        AddNotes(section, run.Records.Has(CalendarLine.File), roster, report, window, zone);
        if (unit != PeriodUnit.Week)
        {
            section.Notes.Add(UtilizationUnit.Note(unit));
        }

        OfferFigures(run, lines, roster);
        return section;
    }

    private static UtilizationReport Report(IEnumerable<BookingLine> lines, Roster roster, Interval window, PeriodUnit unit)
        => Utilization.ByResource(
            lines.Select(l => new Booking { Resource = l.Resource, Start = l.Start, End = l.End, Activity = l.Activity, Purpose = l.Purpose, Case = l.Case }),
            roster,
            window,
            new UtilizationOptions { Unit = unit });

    /// <summary>The period asked for, otherwise all days with bookings, whole.</summary>
    public static Interval WindowOf(IReadOnlyList<BookingLine> lines, ReadOptions options)
    {
        if (options.Period is { } period)
        {
            return period.ToInterval(options.Zone);
        }

        var first = lines.Min(l => l.Start).InZone(options.Zone).Date;
        var last = lines.Max(l => l.End ?? l.Start).InZone(options.Zone).Date;
        return ReportingPeriod.Of(first, last).ToInterval(options.Zone);
    }

    private static string Finding(UtilizationReport report, UtilizationResult total, int open)
    {
        var used = total.Headline.Value is { } ratio
            ? Say($"{Words.Percent(ratio)} of the working time of {Words.Count(report.Resources.Count, "resource")} was used")
            : Say($"{Words.Count(report.Resources.Count, "resource")} had no working time");
        return open == 0 ? Say($"{used}.") : Say($"{used}; {Words.Count(open, "booking is", "bookings are")} still open.");
    }

    private static void AddFigures(ReportSection section, UtilizationResult total, int open)
    {
        section.Figures.Add(
            new KeyFigure("utilization", Say("Utilization"), Shown.Share(total.Headline), Say("time used in hours over capacity; overlap counts once")));
        section.Figures.Add(new KeyFigure("grossLoad", Say("Load booked"), Shown.Share(total.GrossLoad),
            Say("all bookings, overlap counted as often as booked")));
        section.Figures.Add(new KeyFigure("capacity", Say("Capacity"), Shown.Hours(total.Capacity)));
        section.Figures.Add(new KeyFigure("outOfHours", Say("Used out of hours"), Shown.Hours(total.OutOfHours)));
        section.Figures.Add(new KeyFigure("doubleBooked", Say("Double-booked"), Shown.Hours(total.DoubleBooked),
            Say($"up to {total.PeakConcurrency} at once")));
        section.Figures.Add(new KeyFigure("open", Say("Open bookings"), Shown.Count(open), Say("no end yet; counted apart")));
    }

    private static void AddIngredients(ReportSection section, UtilizationReport report)
    {
        section.MadeOf("utilization", Parts(report.Total.Utilization));
        section.MadeOf("grossLoad", Parts(report.Total.Utilization));
        section.MadeOf("capacity", OfResources("capacity", u => u.Capacity));
        section.MadeOf("outOfHours", OfResources("outOfHours", u => u.OutOfHours));
        section.MadeOf("doubleBooked", OfResources("doubleBooked", u => u.DoubleBooked));
        section.MadeOf("open", new Ingredient("bookings", Shown.Count(report.Total.Utilization.BookingsStarted), Say("with an end")));

        Ingredient[] OfResources(string kind, Func<UtilizationResult, TotalTime> of)
            => [.. report.Resources.Select(r => new Ingredient($"{kind}.{r.Resource.Name}", Shown.Hours(of(r.Utilization))))];
    }

    private static Ingredient[] Parts(UtilizationResult used) =>
    [
        new("inHours", Shown.Hours(used.InHours)), new("capacity", Shown.Hours(used.Capacity)),
        new("booked", Shown.Hours(used.Gross), Say("overlap counted as often as booked")),
    ];

    private static ReportChart ResourceChart(List<ResourceUtilization> ranked)
    {
        var shown = ranked.Where(r => r.Utilization.Headline.IsDefined).Take(ResourcesShown).ToList();
        var title = shown.Count == 0
            ? Say("No resource has working time")
            : Say($"{shown[0].Resource.Name} is used most, {Words.Percent(shown[0].Utilization.Headline.Value!.Value)} of the working time");
        var rows = shown
            .Select(r => new ChartBar
            {
                Label = r.Resource.Name,
                Value = r.Utilization.Headline.Value!.Value,
                Text = Words.Percent(r.Utilization.Headline.Value!.Value),
            })
            .ToList();
        var description = Say($"One bar for each resource: time used in working hours over working time.{(
            ranked.Count > shown.Count ? Say($" The {shown.Count} most used of {ranked.Count}.") : string.Empty)}");
        return new ReportChart(
            "utilization-resources",
            title,
            BarChart.Draw(
                rows,
                ReportChart.Caption("utilization-resources", title, description, Say("of working time"))
                    with
                { Words = ChartPhrases.Bars(Say("time used"), Say("all working time"), Say("more than all working time")) },
                new BarChartOptions { Format = v => Words.Percent(v, 0), Line = shown.Count == 0 ? null : 1 }));
    }

    private static ReportChart PeriodChart(List<ResourceUtilization> ranked, GroupUtilization total, string unit)
    {
        var shown = ranked.Take(ResourcesShown).ToList();
        var busiest = total.Periods.Where(p => p.Utilization.Headline.IsDefined).MaxBy(p => p.Utilization.Headline.Value);
        var title = busiest is null
            ? Say($"Utilization by {Say(unit)}")
            : Say($"The fullest {Say(unit)} began on {Words.Of(busiest.Period.Start)}: {Words.Percent(busiest.Utilization.Headline.Value!.Value)}");
        var svg = HeatChart.Draw(
            [.. shown.Select(r => new HeatRow
            {
                Label = r.Resource.Name,
                Values = [.. r.Periods.Where(p => p.Utilization.Headline.IsDefined)
                    .Select(p => new DatedValue { Date = p.Period.Start, Value = p.Utilization.Headline.Value!.Value })],
            })],
            [.. total.Periods.Select(p => p.Period.Start)],
            ReportChart.Caption(
                "utilization-weeks", title, Say($"One row for each resource, one column for each {Say(unit)}: the darker, the more of the working time was used.")));
        return new ReportChart("utilization-weeks", title, svg);
    }

    private static ReportTable ResourceTable(List<ResourceUtilization> ranked, UtilizationResult all)
    {
        var table = new ReportTable(
            "resources",
            Say("By resource, the most used first"),
            new("resource", Say("Resource")),
            new("bookings", Say("Bookings begun")),
            new("utilization", Say("Utilization")),
            new("grossLoad", Say("Load booked")),
            new("inHours", Say("In hours")),
            new("capacity", Say("Capacity")),
            new("outOfHours", Say("Out of hours")),
            new("doubleBooked", Say("Double-booked")))
        {
            Shown = ResourcesShown,
            Total = Row(Say("All"), all),
        };
        foreach (var resource in ranked)
        {
            table.Add(Row(resource.Resource.Name, resource.Utilization));
        }

        return table;

        static ReportValue[] Row(string name, UtilizationResult used) =>
        [
            Shown.Text(name),
            Shown.Count(used.BookingsStarted),
            Shown.Share(used.Headline),
            Shown.Share(used.GrossLoad),
            Shown.Hours(used.InHours),
            Shown.Hours(used.Capacity),
            Shown.Hours(used.OutOfHours),
            Shown.Hours(used.DoubleBooked),
        ];
    }

    /// <summary>The first day of a period, and whether the records cover it in part: fewer hours in it are no fewer hours a week.</summary>
    private static ReportValue From(ReportingPeriod period, Interval window, DateTimeZone zone)
    {
        var value = Shown.Date(period.Start);
        var whole = period.ToInterval(zone);
        return whole.Start >= window.Start && whole.End <= window.End ? value : value with { Display = Say($"{value.Display}, in part") };
    }

    private static ReportTable PeriodTable(GroupUtilization total, string unit, Interval window, DateTimeZone zone)
    {
        var table = new ReportTable(
            unit + "s",
            Say($"By {Say(unit)}"),
            new(unit, Say($"{Say(Heading(unit))} from")),
            new("bookings", Say("Bookings begun")),
            new("utilization", Say("Utilization")),
            new("inHours", Say("In hours")),
            new("capacity", Say("Capacity")))
        {
            Shown = PeriodsShown,
            End = TableEnd.Last,
            Total =
            [
                Shown.Text(Say("All")), Shown.Count(total.Utilization.BookingsStarted), Shown.Share(total.Utilization.Headline),
                Shown.Hours(total.Utilization.InHours), Shown.Hours(total.Utilization.Capacity),
            ],
        };
        foreach (var week in total.Periods)
        {
            table.Add(
                From(week.Period, window, zone),
                Shown.Count(week.Utilization.BookingsStarted),
                Shown.Share(week.Utilization.Headline),
                Shown.Hours(week.Utilization.InHours),
                Shown.Hours(week.Utilization.Capacity));
        }

        return table;
    }

    /// <summary>What the picture of the periods shows in shades, as numbers.</summary>
    private static ReportTable ResourcePeriodTable(List<ResourceUtilization> ranked, string unit, Interval window, DateTimeZone zone)
    {
        var table = new ReportTable(
            $"resource{Heading(unit)}s",
            Say($"By resource and {Say(unit)}"),
            new("resource", Say("Resource")),
            new(unit, Say($"{Say(Heading(unit))} from")),
            new("utilization", Say("Utilization")),
            new("inHours", Say("In hours")),
            new("capacity", Say("Capacity")))
        {
            IsDataOnly = true,
        };
        foreach (var (resource, week) in ranked.SelectMany(r => r.Periods.Select(p => (r.Resource.Name, p))))
        {
            table.Add(
                Shown.Text(resource),
                From(week.Period, window, zone),
                Shown.Share(week.Utilization.Headline),
                Shown.Hours(week.Utilization.InHours),
                Shown.Hours(week.Utilization.Capacity));
        }

        return table;
    }

    private static string Heading(string unit) => char.ToUpperInvariant(unit[0]) + unit[1..];

    private static ReportTable OpenTable(List<BookingLine> lines, UtilizationReport report, DateTimeZone zone)
    {
        var table = new ReportTable("open", Say("Open bookings, the oldest first"), new("resource", Say("Resource")), new("case", Say("Case")),
            new("since", Say("Open since")))
        {
            Shown = 8,
        };
        foreach (var open in report.Unusable.Where(u => u.Rule == RecordRule.OpenEnded).Select(u => lines[(int)u.Position]).OrderBy(line => line.Start))
        {
            table.Add(
                Shown.Text(open.Resource),
                Shown.Text(open.Case ?? string.Empty),
                Shown.Time(open.Start, zone));
        }

        return table;
    }

    private static void AddNotes(ReportSection section, bool hasCalendar, Roster roster, UtilizationReport report, Interval window, DateTimeZone zone)
    {
        var (start, end) = (window.Start.InZone(zone), window.End.InZone(zone));
        section.Notes.Add(
            Say($"From {Words.Of(start.Date)} to {Words.Of(end.Date.PlusDays(end.TimeOfDay == LocalTime.Midnight ? -1 : 0))}, time zone {zone.Id}; figures of several resources are ratios of sums."));
        if (!hasCalendar)
        {
            section.Notes.Add(Say("There is no calendar.csv: every hour of every day counts as working time."));
        }
        else if (roster.DefaultCalendar is null && report.Unusable.Count(u => u.Rule == RecordRule.Unknown) is > 0 and var without)
        {
            section.Notes.Add(
                Say($"{Words.Count(without, "booking")} of resources without a calendar {(without == 1 ? "is" : "are")} not counted: "
                + $"calendar.csv has no rows for everybody."));
        }
    }

    private static void OfferFigures(EvaluationRun run, List<BookingLine> lines, Roster roster)
    {
        var zone = run.Reading.Zone;
        if (run.Reading.PeriodsOf(lines.Select(l => l.Start.InZone(zone).Date)) is not { } periods)
        {
            return;
        }

        var now = Of(periods.Current);
        var before = lines.Any(l => periods.Previous.Contains(l.Start.InZone(zone).Date)) ? Of(periods.Previous) : null;
        run.Figures.Offer(new OfferedFigure
        {
            Domain = EvaluationDomain.Resources,
            Name = "utilization",
            Label = Say("Utilization"),
            Direction = FigureDirection.NearerToTargetIsBetter,
            Format = FigureFormat.Percent,
            Periods = periods,
            Current = Measurement.Of(now.Headline),
            Previous = before is null ? null : Measurement.Of(before.Headline),
            Parts = ((decimal)now.InHours.TotalHours, (decimal)now.Capacity.TotalHours),
            Ingredients = Parts(now),
            PreviousIngredients = before is null ? [] : Parts(before),
        });

        UtilizationResult Of(ReportingPeriod period) => Report(lines, roster, period.ToInterval(zone), PeriodUnit.Year).Total.Utilization;
    }
}
