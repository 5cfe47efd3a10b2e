using System.CommandLine;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Sections;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>Prints the documented columns of every file.</summary>
internal static class ColumnsCommand
{
    public static Command Create(IAnsiConsole console)
    {
        var command = new Command("columns", "Lists the files that evaluate reads, with their columns.");
        command.SetAction(_ => Write(console));
        return command;
    }

    private static int Write(IAnsiConsole console)
    {
        foreach (var file in SectionList.Files)
        {
            console.MarkupLineInterpolated($"[bold]{file.FileName}[/]: {file.Row}");
            var grid = new Grid().AddColumn(new GridColumn().PadLeft(2).NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
            foreach (var column in file.Columns)
            {
                var need = column.Need == ColumnNeed.Optional ? "optional" : "required";
                grid.AddRow(Markup.Escape(column.Name), $"[dim]{need}[/]", Markup.Escape(column.Meaning));
            }

            console.Write(grid);
            console.WriteLine();
        }

        console.MarkupLine(
            "Files have a header; fields are separated by commas, semicolons, tabs or bars; Excel files are read, too. Numbers, dates and other words for columns as in the README.");
        console.MarkupLine("Other names: --map costs.amount=\"Net Amount\".");
        return ExitCode.Done;
    }
}
