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
            section.Figures.Add(new KeyFigure("productive", "Productive", ReportValue.Share(whole.ProductiveShare), "billable and other work over capacity"));
            section.Figures.Add(new KeyFigure("billable", "Of the work, billable", ReportValue.Share(whole.BillableShareOfWork)));
            section.Figures.Add(new KeyFigure("travel", "Of busy time, travel", ReportValue.Share(whole.TravelShareOfBusy)));
            section.Figures.Add(new KeyFigure("occupancy", "Occupancy", ReportValue.Share(whole.Occupancy), "busy over capacity less unavailable"));
            section.MadeOf("productive billable travel occupancy",
                [.. whole.Parts.Select(p => new Ingredient(NameOf(p.Activity), ReportValue.Hours(p.InHours))),
                new("capacity", ReportValue.Hours(whole.Capacity))]);
            section.Tables.Add(PartTable(whole));
            section.Tables.Add(ResourceTable(report));
            section.Notes.Add(
                "Of activities at one time the first of billable, productive, travel, waiting and unavailable takes it; what none takes is idle.");
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
            "activities", "Where the time goes", new("activity", "Part"), new("inHours", "In hours"), new("share", "Share of capacity"),
                new("outOfHours", "Out of hours"))
        {
            Total =
            [
                ReportValue.Text("All"), ReportValue.Hours(whole.Capacity), ReportValue.Share(
                    Figure.Ratio(whole.Capacity.TotalSeconds, whole.Capacity.TotalSeconds)), ReportValue.Text(string.Empty),
            ],
        };
        foreach (var part in whole.Parts)
        {
            // Out of hours nobody is idle: that time is simply off.
            table.Add(
                ReportValue.Text(part.Activity.ToString()),
                ReportValue.Hours(part.InHours),
                ReportValue.Share(part.Share),
                part.Activity == Activity.Idle ? ReportValue.None() : ReportValue.Hours(part.OutOfHours));
        }

        return table;
    }

    private static ReportTable ResourceTable(UtilizationReport report)
    {
        var order = ActivityBreakdownOptions.Default.Precedence.Append(Activity.Idle).ToList();
        var table = new ReportTable(
            "resourceActivities",
            "By resource, shares of its capacity",
            [new("resource", "Resource"), .. order.Select(a => new TableColumn(Words.Small(a.ToString()), a.ToString()))])
        {
            Shown = ResourcesShown,
        };
        foreach (var resource in report.Resources.OrderByDescending(r => r.Utilization.Ratio.Value ?? -1).ThenBy(r => r.Resource.Name, StringComparer.Ordinal))
        {
            var parts = ActivityBreakdown.Compute(resource.Utilization.Sums).Parts;
            table.Add([ReportValue.Text(resource.Resource.Name), .. parts.Select(p => ReportValue.Share(p.Share))]);
        }

        return table;
    }

    private static ReportTable PurposeTable(IReadOnlyList<BookingLine> lines, Interval window)
    {
        var table = new ReportTable(
            "purposes", "By purpose, as booked", new("purpose", "Purpose"), new("bookings", "Bookings"), new("booked", "Booked time"),
                new("share", "Share"), new("mean", "A booking"))
        {
            Shown = PurposesShown,
        };
        var bookings = lines.Select(
            l => new Booking { Resource = l.Resource, Start = l.Start, End = l.End, Purpose = l.Purpose.Length > 0 ? l.Purpose : null });
        foreach (var row in BookedPurposes.Compute(bookings, window).Purposes)
        {
            table.Add(
                ReportValue.Text(row.Purpose ?? "(not said)"),
                ReportValue.Count(row.Bookings),
                ReportValue.Hours(row.Booked),
                ReportValue.Share(row.Share),
                ReportValue.Hours(Duration.FromHours(row.MeanHours)));
        }

        return table;
    }
}
