using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Resources;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

internal sealed record BookingLine
{
    private const decimal MostHours = 100_000;

    public required string Resource { get; init; }

    public required string Kind { get; init; }

    public required Instant Start { get; init; }

    /// <summary>Null while the booking is open.</summary>
    public required Instant? End { get; init; }

    public required string Purpose { get; init; }

    public required Activity Activity { get; init; }

    /// <summary>Empty: it belongs to no case.</summary>
    public required string Case { get; init; }

    public required string Asset { get; init; }

    /// <summary>When the customer reported the case; null when that is not said.</summary>
    public required Instant? Opened { get; init; }

    public required bool? Fixed { get; init; }

    public required bool? SlaMet { get; init; }

    public required Instant? Due { get; init; }

    public required decimal? PromisedHours { get; init; }

    public required int? Reopened { get; init; }

    public static InputFile<List<BookingLine>> File { get; } = new(
        "bookings",
        "one booking of a person, vehicle or tool",
        Read,
        InputColumn.Required("resource", "what is booked"),
        InputColumn.Required("start", "as 2026-03-31T08:00:00Z, or local time of --zone without the Z"),
        InputColumn.Required("end", "as start; blank while it is still open"),
        InputColumn.Optional("kind", "person, vehicle, tool …"),
        InputColumn.Optional("purpose", "what it was for"),
        InputColumn.Optional("activity", "productive, billable, travel, waiting or unavailable; blank takes a purpose of that name, else productive"),
        InputColumn.Optional("case", "the case it served"),
        InputColumn.Optional("asset", "what was worked on, as a serial number; repeat visits are counted by it, without it by case"),
        InputColumn.Optional("opened", "when the customer reported the case, as start; blank is the start"),
        InputColumn.Optional("fixed", "whether this visit fixed the fault, true or false"),
        InputColumn.Optional("sla_met", "whether the agreed time was kept, true or false"),
        InputColumn.Optional("due", "by when it was to end, as start"),
        InputColumn.Optional("promised_hours", "working hours promised from opened to end, as 8"),
        InputColumn.Optional("reopened", "how often the case was opened again, as 0"));

    public static List<BookingLine> Read(CsvTable table)
    {
        var lines = new List<BookingLine>();
        var options = table.Options;
        var scope = options.Period is { } period
            ? new Interval(period.Previous().ToInterval(options.Zone).Start, period.ToInterval(options.Zone).End)
            : new Interval(null, null);
        while (table.Read())
        {
            if (!table.RequiredText("resource", out var resource) || !table.Instant("start", out var start) || !table.OptionalInstant("end", out var end)
                || !table.OptionalInstant("opened", out var opened) || !table.OptionalInstant("due", out var due)
                    || !table.OptionalFlag("fixed", out var isFixed)
                || !table.OptionalFlag("sla_met", out var slaMet) || !table.OptionalDecimal("promised_hours", out var promised)
                || !table.OptionalInteger("reopened", out var reopened))
            {
                continue;
            }

            if (Check(table, start, end, opened, promised, reopened) is not { } activity)
            {
                continue;
            }

            if ((scope.HasEnd && start >= scope.End) || (scope.HasStart && end is { } ended && ended <= scope.Start && start < scope.Start))
            {
                table.IgnoreOutside(start.InZone(options.Zone).Date);
                continue;
            }

            if (table.Use())
            {
                lines.Add(new BookingLine
                {
                    Resource = resource,
                    Kind = table.Text("kind"),
                    Start = start,
                    End = end,
                    Purpose = table.Text("purpose"),
                    Activity = activity,
                    Case = table.Text("case"),
                    Asset = table.Text("asset"),
                    Opened = opened,
                    Fixed = isFixed,
                    SlaMet = slaMet,
                    Due = due,
                    PromisedHours = promised,
                    Reopened = reopened,
                });
            }
        }

        return lines;
    }

    /// <summary>Its case, or what it booked where it names none.</summary>
    public string CaseId => Case.Length > 0 ? Case : Resource;

    /// <summary>As far as cases are concerned.</summary>
    public CaseBooking ToCaseBooking() => new()
    {
        Case = OrNull(Case),
        Asset = OrNull(Asset),
        Start = Start,
        End = End,
        Activity = Activity,
        Opened = Opened,
        IsFixed = Fixed,
        Reopenings = Reopened,
    };

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    /// <summary>The activity of a row whose values fit each other; null when it was rejected.</summary>
    private static Activity? Check(CsvTable table, Instant start, Instant? end, Instant? opened, decimal? promised, int? reopened)
    {
        if (end < start)
        {
            table.Reject("end", Say("must not be before the start"));
        }
        else if (opened > start)
        {
            table.Reject("opened", Say("must not be after the start"));
        }
        else if (promised is < 0 or > MostHours)
        {
            table.Reject("promised_hours", Say("must be from 0 to 100000"));
        }
        else if (reopened < 0)
        {
            table.Reject("reopened", Say("must not be negative"));
        }
        else if (ActivityOf(table.Text("activity")) is { } activity)
        {
            return activity;
        }
        else if (!table.IsBlank("activity"))
        {
            table.Reject("activity", Say("must be productive, billable, travel, waiting, unavailable or blank"));
        }
        else
        {
            return ActivityOf(table.Text("purpose")) ?? Activity.Productive;
        }

        return null;
    }

    private static Activity? ActivityOf(string text) => text.ToUpperInvariant() switch
    {
        "PRODUCTIVE" => Activity.Productive,
        "BILLABLE" => Activity.Billable,
        "TRAVEL" => Activity.Travel,
        "WAITING" => Activity.Waiting,
        "UNAVAILABLE" => Activity.Unavailable,
        _ => null,
    };
}
