using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Resources;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Where the working time goes, in parts that add up to the whole, and what the bookings were for.</summary>
internal static class WorkingTimePart
{
    private const int ResourcesShown = 16;
    private const int PurposesShown = 12;

    public static void Add(ReportSection section, IReadOnlyList<BookingLine> lines, UtilizationReport report, Interval window)
    {
        if (lines.Any(l => l.Activity != Activity.Productive))
        {
            var whole = ActivityBreakdown.Compute(report.Total.Utilization.Sums);
            section.Figures.Add(new KeyFigure("productive", Say("Productive"), Shown.Share(whole.ProductiveShare),
                Say("billable and other work over capacity")));
            section.Figures.Add(new KeyFigure("billable", Say("Of the work, billable"), Shown.Share(whole.BillableShareOfWork)));
            section.Figures.Add(new KeyFigure("travel", Say("Of busy time, travel"), Shown.Share(whole.TravelShareOfBusy)));
            section.Figures.Add(new KeyFigure("occupancy", Say("Occupancy"), Shown.Share(whole.Occupancy), Say("busy over capacity less unavailable")));
            section.MadeOf("productive billable travel occupancy",
                [.. whole.Parts.Select(p => new Ingredient(NameOf(p.Activity), Shown.Hours(p.InHours))),
                new("capacity", Shown.Hours(whole.Capacity))]);
            section.Tables.Add(PartTable(whole));
            section.Tables.Add(ResourceTable(report));
            section.Notes.Add(
                Say("Of activities at one time the first of billable, productive, travel, waiting and unavailable takes it; what none takes is idle."));
        }

        if (lines.Any(l => l.Purpose.Length > 0))
        {
            section.Tables.Add(PurposeTable(lines, window));
        }
    }

    private static string NameOf(Activity activity) => activity == Activity.Productive ? "other" : Words.Small(activity.ToString());

    private static ReportTable PartTable(ActivityBreakdownResult whole)
    {
        var table = new ReportTable(
            "activities", Say("Where the time goes"), new("activity", Say("Part")), new("inHours", Say("In hours")), new("share", Say("Share of capacity")),
                new("outOfHours", Say("Out of hours")))
        {
            Total =
            [
                Shown.Text(Say("All")), Shown.Hours(whole.Capacity), Shown.Share(
                    Figure.Ratio(whole.Capacity.TotalSeconds, whole.Capacity.TotalSeconds)), Shown.Text(string.Empty),
            ],
        };
        foreach (var part in whole.Parts)
        {
            // Out of hours nobody is idle: that time is simply off.
            table.Add(
                Shown.Text(Say(part.Activity.ToString())),
                Shown.Hours(part.InHours),
                Shown.Share(part.Share),
                part.Activity == Activity.Idle ? Shown.None() : Shown.Hours(part.OutOfHours));
        }

        return table;
    }

    private static ReportTable ResourceTable(UtilizationReport report)
    {
        var order = ActivityBreakdownOptions.Default.Precedence.Append(Activity.Idle).ToList();
        var table = new ReportTable(
            "resourceActivities",
            Say("By resource, shares of its capacity"),
            [new("resource", Say("Resource")), .. order.Select(a => new TableColumn(Words.Small(a.ToString()), Say(a.ToString())))])
        {
            Shown = ResourcesShown,
            Total = [Shown.Text(Say("All")), .. ActivityBreakdown.Compute(report.Total.Utilization.Sums).Parts.Select(p => Shown.Share(p.Share))],
        };
        foreach (var resource in report.Resources
            .OrderByDescending(r => r.Utilization.Headline.Value ?? -1).ThenBy(r => r.Resource.Name, StringComparer.Ordinal))
        {
            var parts = ActivityBreakdown.Compute(resource.Utilization.Sums).Parts;
            table.Add([Shown.Text(resource.Resource.Name), .. parts.Select(p => Shown.Share(p.Share))]);
        }

        return table;
    }

    private static ReportTable PurposeTable(IReadOnlyList<BookingLine> lines, Interval window)
    {
        var all = BookedPurposes.Compute(
            lines.Select(l => new Booking { Resource = l.Resource, Start = l.Start, End = l.End, Purpose = l.Purpose.Length > 0 ? l.Purpose : null }), window);
        var table = new ReportTable(
            "purposes", Say("By purpose, as booked"), new("purpose", Say("Purpose")), new("bookings", Say("Bookings")), new("booked", Say("Booked time")),
                new("share", Say("Share")), new("mean", Say("A booking")))
        {
            Shown = PurposesShown,
            Total =
            [
                Shown.Text(Say("All")), Shown.Count(all.Bookings), Shown.Hours(all.Booked), all.Bookings > 0 ? Shown.Share(1) : Shown.None(),
                Shown.Text(string.Empty),
            ],
        };
        foreach (var row in all.Purposes)
        {
            table.Add(
                Shown.Text(row.Purpose ?? Say("(not said)")),
                Shown.Count(row.Bookings),
                Shown.Hours(row.Booked),
                Shown.Share(row.Share),
                Shown.Hours(Duration.FromHours(row.MeanHours)));
        }

        return table;
    }
}
