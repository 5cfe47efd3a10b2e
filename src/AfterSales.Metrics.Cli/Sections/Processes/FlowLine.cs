using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>A step that may follow another; without the one before a case may begin with it, without the one after it may end there.</summary>
internal sealed record FlowLine(string? From, string? To)
{
    public static InputFile<List<FlowLine>> File { get; } = new(
        "flow",
        "a step of events.csv that may directly follow another",
        Read,
        InputColumn.Required("from", "the step before; blank: a case may begin with the step in to"),
        InputColumn.Required("to", "the step after; blank: a case may end with the step in from"))
    {
        Beside = (EventLine.File, "there is no events.csv to hold it against"),
    };

    /// <summary>The flow that the lines allow; null where no case could begin, or none end.</summary>
    public static AllowedFlow? Of(IReadOnlyList<FlowLine>? lines)
    {
        if (lines is null || !lines.Any(l => l.From is null) || !lines.Any(l => l.To is null))
        {
            return null;
        }

        return new AllowedFlow
        {
            Steps = [.. lines.SelectMany(l => new[] { l.From, l.To }).OfType<string>().Distinct(StringComparer.Ordinal)],
            Starts = [.. lines.Where(l => l.From is null).Select(l => l.To!).Distinct(StringComparer.Ordinal)],
            Ends = [.. lines.Where(l => l.To is null).Select(l => l.From!).Distinct(StringComparer.Ordinal)],
            Transitions = [.. lines.Where(l => l is { From: not null, To: not null }).Select(l
                => new FlowTransition { From = l.From!, To = l.To! }).Distinct()],
        };
    }

    private static List<FlowLine> Read(CsvTable table)
    {
        var lines = new List<FlowLine>();
        while (table.Read())
        {
            var (from, to) = (table.Text("from"), table.Text("to"));
            if (from.Length + to.Length == 0)
            {
                table.Reject("from", Say("must be there, or the step in to"));
            }
            else if (table.Use())
            {
                lines.Add(new FlowLine(from.Length == 0 ? null : from, to.Length == 0 ? null : to));
            }
        }

        return lines;
    }
}
