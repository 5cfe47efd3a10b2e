using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Processes;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What happened to a case: one row of events.csv is one <see cref="CaseEvent"/>.</summary>
internal static class EventLine
{
    public static InputFile<List<CaseEvent>> File { get; } = new(
        "events",
        "one step of a case",
        Read,
        InputColumn.Required("case", "case number"),
        InputColumn.Required("step", "what was done, as Repair"),
        InputColumn.Optional("start", "when it began, as 2026-03-31T08:00:00Z, or local time of --zone; of a step without duration its one instant"),
        InputColumn.Optional("end", "when it ended, as start; one of the two must be there"),
        InputColumn.Optional("department", "who did it; blank is not known"),
        InputColumn.Optional("resource", "the person or tool that did it"),
        InputColumn.Optional("sequence", "the log's own number, which orders steps of one time"),
        InputColumn.Optional("cost", "what it cost beside working time, as parts"),
        InputColumn.Optional("currency", "ISO 4217 code of the cost"));

    private static List<CaseEvent> Read(CsvTable table)
    {
        var (lines, zone) = (new List<CaseEvent>(), table.Options.Zone);
        var last = table.Options.Period?.ToInterval(zone).End;
        while (table.Read())
        {
            if (!table.RequiredText("case", out var name) || !table.RequiredText("step", out var step) || !table.OptionalInstant("start", out var start)
                || !table.OptionalInstant("end", out var end) || !table.OptionalInteger("sequence", out var sequence) || !Check(table, start, end))
            {
                continue;
            }

            var date = (start ?? end)!.Value.InZone(zone).Date;
            if (!table.OptionalMoney("cost", date, out var cost))
            {
                continue;
            }

            // Earlier steps stay: a case is looked at whole.
            if (last is { } report && (start ?? end) >= report)
            {
                table.IgnoreOutside(date);
            }
            else if (table.Use())
            {
                lines.Add(new CaseEvent
                {
                    Case = name,
                    Step = step,
                    Department = Known(table.Text("department")),
                    Resource = Known(table.Text("resource")),
                    Start = start,
                    End = end,
                    DirectCost = cost,
                    Sequence = sequence,
                });
            }
        }

        return lines;
    }

    private static bool Check(CsvTable table, Instant? start, Instant? end) => (start, end) switch
    {
        (null, null) => table.Refuse(table.HasColumn("start") ? "start" : "end", Say("must be there, or the end")),
        ({ } from, { } to) when to < from => table.Refuse("end", Say("must not be before start")),
        _ => true,
    };

    private static string? Known(string text) => text.Length == 0 ? null : text;
}
