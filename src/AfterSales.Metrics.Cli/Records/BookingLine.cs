using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Records;

/// <param name="End">Null while the booking is open.</param>
internal sealed record BookingLine(string Resource, string Kind, Instant Start, Instant? End, string Purpose, string Case, bool? SlaMet, int? Reopened)
{
    public static List<BookingLine> Read(CsvTable table, ReadOptions options)
    {
        var lines = new List<BookingLine>();
        var scope = options.Period is { } period
            ? new Interval(period.Previous().ToInterval(options.Zone).Start, period.ToInterval(options.Zone).End)
            : new Interval(null, null);
        while (table.Read())
        {
            if (!table.RequiredText("resource", out var resource) || !table.Instant("start", out var start) || !table.OptionalInstant("end", out var end)
                || !table.OptionalFlag("sla_met", out var slaMet) || !table.OptionalInteger("reopened", out var reopened))
            {
                continue;
            }

            if (end < start)
            {
                table.Reject("end", "must not be before the start");
            }
            else if (reopened < 0)
            {
                table.Reject("reopened", "must not be negative");
            }
            else if ((scope.HasEnd && start >= scope.End) || (scope.HasStart && end is { } ended && ended <= scope.Start && start < scope.Start))
            {
                table.Ignore("outside the period and the one before");
            }
            else
            {
                lines.Add(new BookingLine(resource, table.Text("kind"), start, end, table.Text("purpose"), table.Text("case"), slaMet, reopened));
                table.Use();
            }
        }

        return lines;
    }
}
