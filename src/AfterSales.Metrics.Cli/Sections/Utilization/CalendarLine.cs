using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>One span of working time, of every such weekday or of one date.</summary>
/// <param name="Resource">Empty: everybody without a calendar of their own.</param>
/// <param name="Line">Its line of the file.</param>
/// <param name="Start">Null, with <paramref name="End"/>: no work that day.</param>
internal sealed record CalendarLine(long Line, string Resource, IsoDayOfWeek? Weekday, LocalDate? Date, LocalTime? Start, LocalTime? End)
{
    public static InputFile<List<CalendarLine>> File { get; } = new(
        "calendar",
        "one span of working time",
        Read,
        InputColumn.Required("day", "a weekday, as monday, or one date, as 2026-12-24, that replaces its weekday"),
        InputColumn.Optional("start", "local time, as 08:00; blank start and end mean no work that day"),
        InputColumn.Optional("end", "local time, as 16:30; not after the start means it ends on the next day"),
        InputColumn.Optional("resource", "whom it is for; blank is everybody without a calendar of their own"))
    {
        Beside = (BookingLine.File, "there is no bookings.csv to hold it against"),
        OrBeside = EventLine.File,
    };

    public static List<CalendarLine> Read(CsvTable table)
    {
        var lines = new List<CalendarLine>();
        while (table.Read())
        {
            if (!table.RequiredText("day", out var day))
            {
                continue;
            }

            LocalDate? date = null;
            var weekday = WeekdayWords.Of(day);
            if (weekday is null)
            {
                if (!day.Any(char.IsAsciiDigit))
                {
                    table.Reject("day", Say("must be a weekday, as monday, or a date, as 2026-12-24"));
                    continue;
                }

                if (!table.Date("day", out var given))
                {
                    continue;
                }

                date = given;
            }

            LocalTime? start = null, end = null;
            if (table.IsBlank("start") != table.IsBlank("end"))
            {
                table.Reject(table.IsBlank("start") ? "start" : "end", Say("must be there when the other end is"));
                continue;
            }

            if (!table.IsBlank("start"))
            {
                if (!table.Time("start", out var from) || !table.Time("end", out var to))
                {
                    continue;
                }

                (start, end) = (from, to);
            }

            if (table.Use())
            {
                lines.Add(new CalendarLine(table.Line, table.Text("resource"), weekday, date, start, end));
            }
        }

        return lines;
    }
}
