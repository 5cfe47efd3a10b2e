using AfterSales.Metrics.Cli.Report;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>The report on the screen: findings, figures, and the head of each table.</summary>
internal static class ConsoleReport
{
    private const int RowsShown = 12;

    public static void Write(EvaluationReport report, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]After-sales evaluation[/] of {report.Source}");
        console.MarkupLineInterpolated($"[dim]{(report.Period is { } period ? Words.Of(period) : "All records")}[/]");
        if (report.IsInvented)
        {
            console.MarkupLine("[yellow]Invented records, made to show the tool. No figure here is anybody's.[/]");
        }

        foreach (var section in report.Sections)
        {
            Write(section, console);
        }

        Heading("What was read", FileTables.Finding(report), console);
        Write(FileTables.Files(report), console, int.MaxValue);
        Write(FileTables.Ignored(report), console);
        Write(FileTables.Rejected(report), console);
        WriteNotes(FileTables.Notes(report), console);
    }

    private static void Heading(string title, string finding, IAnsiConsole console)
    {
        console.WriteLine();
        console.Write(new Rule(Spectre.Console.Markup.Escape(title)) { Justification = Justify.Left, Style = new Style(Color.Teal) });
        console.MarkupLineInterpolated($"[bold]{finding}[/]");
    }

    private static void Write(ReportSection section, IAnsiConsole console)
    {
        Heading(section.Title, section.Finding, console);
        if (section.Figures.Count > 0)
        {
            var grid = new Grid().AddColumn(new GridColumn().PadLeft(2).PadRight(3).NoWrap()).AddColumn(new GridColumn().RightAligned().PadRight(3).NoWrap()).AddColumn();
            foreach (var figure in section.Figures.Where(f => f.IsShown))
            {
                grid.AddRow(Spectre.Console.Markup.Escape(figure.Label), Markup(figure.Value), $"[dim]{Spectre.Console.Markup.Escape(figure.Detail)}[/]");
            }

            console.Write(grid);
        }

        foreach (var table in section.Tables)
        {
            Write(table, console);
        }

        WriteNotes(section.Notes, console);
    }

    private static void Write(ReportTable table, IAnsiConsole console, int mostRows = RowsShown)
    {
        if (table.Rows.Count == 0 || table.IsJsonOnly)
        {
            return;
        }

        var shown = new Table { Border = TableBorder.Simple, Title = new TableTitle(Spectre.Console.Markup.Escape(table.Title), new Style(decoration: Decoration.Italic)) };
        var places = table.ColumnsFor(ColumnPlace.Everywhere);
        foreach (var i in places)
        {
            var column = new Spectre.Console.TableColumn(Spectre.Console.Markup.Escape(table.Columns[i].Heading));
            shown.AddColumn(table.Rows.Any(r => r[i].IsNumeric) ? column.RightAligned().NoWrap() : column);
        }

        var limit = Math.Min(table.Shown, mostRows);
        foreach (var row in table.Rows.Take(limit))
        {
            shown.AddRow([.. places.Select(i => Markup(row[i]))]);
        }

        if (table.Total is { } total)
        {
            shown.AddRow([.. places.Select(i => $"[bold]{Markup(total[i])}[/]")]);
        }

        console.Write(shown);
        if (table.Rows.Count > limit)
        {
            console.MarkupLineInterpolated($"  [dim]the first {limit} of {Words.Count(table.Rows.Count, "row")}[/]");
        }
    }

    private static void WriteNotes(IReadOnlyList<string> notes, IAnsiConsole console)
    {
        foreach (var note in notes)
        {
            console.Write(new Padder(new Spectre.Console.Markup($"[dim]· {Spectre.Console.Markup.Escape(note)}[/]"), new Padding(2, 0, 0, 0)));
        }
    }

    private static string Markup(ReportValue value)
    {
        var text = Spectre.Console.Markup.Escape(value.Display);
        return value.Tone switch
        {
            Tone.Good => $"[green]{text}[/]",
            Tone.Bad => $"[red]{text}[/]",
            Tone.Muted => $"[dim]{text}[/]",
            _ => text,
        };
    }
}
