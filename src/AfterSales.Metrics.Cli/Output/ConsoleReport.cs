using AfterSales.Metrics.Cli.Report;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>The report on the screen: findings, figures, and the head of each table.</summary>
internal static class ConsoleReport
{
    private const int RowsShown = 12;
    private const int WidestText = 44;
    private const int NarrowestText = 14;
    private const int WidestHeading = 16;
    private const int WidestUnbroken = 8;
    private const int WidestChinese = 24;
    private const int Indent = 2;

    /// <summary>Spaces and line between two columns.</summary>
    private const int Padding = 3;

    /// <summary>So many figures a reader takes in at once.</summary>
    private const int FiguresShown = 10;

    public static void Write(EvaluationReport report, IAnsiConsole console, ConsoleDetail detail)
    {
        if (detail == ConsoleDetail.None)
        {
            return;
        }

        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{Say("After-sales evaluation")}[/] {Say($"of {SafeText.Of(report.Source)}")}");
        console.MarkupLineInterpolated($"[dim]{(report.Period is { } period ? Words.Of(period) : Say("All records"))}[/]");
        if (report.IsInvented)
        {
            console.MarkupLine($"[yellow]{Say("Invented records, made to show the tool. No figure here is anybody's.")}[/]");
        }

        if (detail == ConsoleDetail.Findings)
        {
            WriteFindings(report, console);
            return;
        }

        foreach (var section in report.Sections)
        {
            Write(section, console);
        }

        WriteFiles(report, console);
    }

    /// <summary>What became of every row.</summary>
    public static void WriteFiles(EvaluationReport report, IAnsiConsole console)
    {
        Heading(Say("What was read"), FileTables.Finding(report), console);
        Write(FileTables.Files(report), console, int.MaxValue);
        Write(FileTables.Ignored(report), console);
        Write(FileTables.Reasons(report), console);
        Write(FileTables.Rejected(report), console);
        WriteNotes(FileTables.Notes(report), console);
    }

    /// <summary>One sentence a section, the figures that are held against targets and the period before, and what was read.</summary>
    private static void WriteFindings(EvaluationReport report, IAnsiConsole console)
    {
        console.WriteLine();
        var grid = new Grid().AddColumn(new GridColumn().PadLeft(0).PadRight(3).NoWrap()).AddColumn();
        foreach (var section in report.Sections)
        {
            grid.AddRow($"[teal]{Spectre.Console.Markup.Escape(SafeText.Of(section.Title))}[/]", Spectre.Console.Markup.Escape(SafeText.Of(section.Finding)));
        }

        grid.AddRow($"[teal]{Say("What was read")}[/]", Spectre.Console.Markup.Escape(FileTables.Finding(report)));
        console.Write(grid);
        foreach (var table in report.Sections.Take(1).SelectMany(s => s.Tables))
        {
            Write(table, console, FiguresShown);
        }

        WriteNotes([.. FileTables.Notes(report), Say("All figures and tables are in the page; --all prints them here.")], console);
    }

    private static void Heading(string title, string finding, IAnsiConsole console)
    {
        console.WriteLine();
        console.Write(new Rule(Spectre.Console.Markup.Escape(SafeText.Of(title))) { Justification = Justify.Left, Style = new Style(Color.Teal) });
        console.MarkupLineInterpolated($"[bold]{SafeText.Of(finding)}[/]");
    }

    private static void Write(ReportSection section, IAnsiConsole console)
    {
        Heading(section.Title, section.Finding, console);
        if (section.Figures.Count > 0)
        {
            var grid = new Grid()
                .AddColumn(new GridColumn().PadLeft(2).PadRight(3).NoWrap())
                .AddColumn(new GridColumn().RightAligned().PadRight(3).NoWrap())
                .AddColumn();
            foreach (var figure in section.Figures.Where(f => f.IsShown))
            {
                grid.AddRow(Spectre.Console.Markup.Escape(SafeText.Of(figure.Label)), Markup(figure.Value),
                    $"[dim]{Spectre.Console.Markup.Escape(SafeText.Of(figure.Detail))}[/]");
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
        if (table.Rows.Count == 0 || table.IsDataOnly)
        {
            return;
        }

        var limit = Math.Min(table.Shown, mostRows);
        var rows = table.ShownRows(limit).ToList();
        var isFirst = true;
        foreach (var places in Sheets(table, rows, console.Profile.Width))
        {
            console.Write(Sheet(table, rows, places, isFirst ? table.Title : Say($"{table.Title}, continued")));
            isFirst = false;
        }

        if (table.Rows.Count > limit)
        {
            var some = table.End == TableEnd.Last
                ? Say($"the last {limit} of {Words.Count(table.Rows.Count, "row")}") : Say($"the first {limit} of {Words.Count(table.Rows.Count, "row")}");
            console.MarkupLineInterpolated($"  [dim]{some}[/]");
        }
    }

    /// <summary>
    /// The columns of a table on one sheet when texts and headings may take several lines for it; otherwise in as many as fit the screen, each beginning with
    /// the
    /// first column, so that no row loses its name.
    /// </summary>
    private static List<List<(int Place, int Width)>> Sheets(ReportTable table, IReadOnlyList<IReadOnlyList<ReportValue>> rows, int screen)
    {
        var columns = table.ColumnsFor(ColumnPlace.Everywhere).Select(
            i => (Place: i, Roomy: WidthOf(table, rows, i, isTight: false), Tight: WidthOf(table, rows, i, isTight: true))).ToList();
        var left = screen - 1 - columns.Sum(c => c.Tight + Padding);
        if (left >= 0)
        {
            var one = new List<(int Place, int Width)>();
            foreach (var (place, roomy, tight) in columns)
            {
                one.Add((place, Math.Min(roomy, tight + left)));
                left -= one[^1].Width - tight;
            }

            return [one];
        }

        var first = (columns[0].Place, columns[0].Roomy);
        var sheets = new List<List<(int Place, int Width)>> { new() { first } };
        foreach (var (place, roomy, _) in columns.Skip(1))
        {
            if (sheets[^1].Count > 1 && sheets[^1].Sum(c => c.Width + Padding) + roomy + Padding > screen - 1)
            {
                sheets.Add([first]);
            }

            sheets[^1].Add((place, roomy));
        }

        return sheets;
    }

    /// <summary>Numbers stand in one line; texts and headings may take several, the more the tighter it is.</summary>
    private static int WidthOf(ReportTable table, IReadOnlyList<IReadOnlyList<ReportValue>> rows, int place, bool isTight)
    {
        var heading = table.Columns[place].Heading;
        var word = LongestWord(heading);
        var values = rows.Append(table.Total).OfType<IReadOnlyList<ReportValue>>().Select(r => r[place]).ToList();
        var width = values.Max(v => CellWidth.Of(v.Display));
        var text = values.Exists(v => v.IsNumeric) ? width
            : isTight ? Math.Min(width, Math.Max(NarrowestText, values.Max(v => LongestWord(v.Display)))) : Math.Min(width, WidestText);
        var roomy = CellWidth.Of(heading) == heading.Length ? WidestHeading : WidestChinese;
        return Math.Max(text, isTight ? word : Math.Max(word, Math.Min(CellWidth.Of(heading), roomy)));
    }

    /// <summary>Chinese breaks after any character.</summary>
    private static int LongestWord(string text) => text.Split(' ').Max(w => CellWidth.Of(w) == w.Length ? w.Length : Math.Min(CellWidth.Of(w), WidestUnbroken));

    private static Table Sheet(ReportTable table, IReadOnlyList<IReadOnlyList<ReportValue>> rows, List<(int Place, int Width)> columns, string title)
    {
        var sheet = new Table
        {
            Border = TableBorder.Simple,
            Title = new TableTitle(
            Spectre.Console.Markup.Escape(SafeText.Of(title)), new Style(decoration: Decoration.Italic))
        };
        foreach (var (place, width) in columns)
        {
            var column = new Spectre.Console.TableColumn(Spectre.Console.Markup.Escape(ScreenLines.Of(SafeText.Of(table.Columns[place].Heading),
                width)))
            { Width = width };
            sheet.AddColumn(table.Rows.Any(r => r[place].IsNumeric) ? column.RightAligned() : column);
        }

        foreach (var row in rows)
        {
            sheet.AddRow([.. columns.Select(c => Markup(row[c.Place]))]);
        }

        if (table.Total is { } total)
        {
            sheet.AddRow([.. columns.Select(c => $"[bold]{Markup(total[c.Place])}[/]")]);
        }

        return sheet;
    }

    private static void WriteNotes(IReadOnlyList<string> notes, IAnsiConsole console)
    {
        foreach (var note in notes)
        {
            var text = ScreenLines.Of("· " + SafeText.Of(note), console.Profile.Width - Indent);
            console.Write(new Padder(new Spectre.Console.Markup($"[dim]{Spectre.Console.Markup.Escape(text)}[/]"), new Padding(Indent, 0, 0, 0)));
        }
    }

    private static string Markup(ReportValue value)
    {
        var text = Spectre.Console.Markup.Escape(SafeText.Of(value.Display));
        return value.Tone switch
        {
            Tone.Good => $"[green]{text}[/]",
            Tone.Bad => $"[red]{text}[/]",
            Tone.Muted => $"[dim]{text}[/]",
            _ => text,
        };
    }
}
