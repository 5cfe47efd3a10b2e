using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>A programme and the figure that it was to change.</summary>
/// <param name="Control">A figure that the programme could not change; empty for none.</param>
internal sealed record InitiativeLine(string Name, LocalDate Start, string Figure, string Control)
{
    public static InputFile<List<InitiativeLine>> File { get; } = new(
        "initiatives",
        "a programme, when it started and the figure it was to change",
        Read,
        InputColumn.Required("name", "what it is called"),
        InputColumn.Required("start", "when it started"),
        InputColumn.Required("figure", "the figure it was to change, as service.sla-met or costs.net.Workshop"),
        InputColumn.Optional("control", "a figure it could not change, to compare with"));

    public static List<InitiativeLine> Read(CsvTable table)
    {
        var lines = new List<InitiativeLine>();
        while (table.Read())
        {
            if (table.RequiredText("name", out var name) && table.Date("start", out var start) && table.RequiredText("figure", out var figure) && table.Use())
            {
                lines.Add(new InitiativeLine(name, start, figure, table.Text("control")));
            }
        }

        return lines;
    }
}
