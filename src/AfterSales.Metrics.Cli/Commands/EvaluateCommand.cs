using System.CommandLine;
using AfterSales.Metrics.Cli.Output;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Cli.Sections;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>The main job: CSV files in, the whole evaluation out.</summary>
internal static class EvaluateCommand
{
    private const string Summary = "Evaluates a folder of CSV files: costs, budget, utilization, satisfaction, economics, returns, repairs.";

    private const string Help = Summary + "\n" + """
        Prints the result and writes report.html and report.json.

        Every row ends up used, ignored (the report says why) or rejected (the report says file, line, column, value and rule). A rejected row
        never stops the run. A file that cannot be trusted as a whole - wrong header, two currencies, bytes that are not UTF-8, a quote that is
        never closed, nothing in it - is left out with one line that says why, and the others run.

        Exit codes: 0 done; 1 the command line is wrong, a file was left out, or there was nothing to read; 2 rows were rejected, with --strict.
        """;

    /// <param name="isAsked">Whether the command line names this command: its help then says all, in the list of commands one line is enough.</param>
    public static Command Create(IAnsiConsole output, IAnsiConsole error, string currentDirectory, bool isAsked)
    {
        var options = new EvaluateOptions();
        var command = new Command("evaluate", isAsked ? Help : Summary)
        {
            options.Folder, options.Output, options.Period, options.Map, options.Currency, options.Zone, options.Encoding,
        };
        foreach (var (_, text) in options.OfSections)
        {
            command.Options.Add(text);
        }

        command.Options.Add(options.Strict);
        command.SetAction(result => Run(options.Read(result, currentDirectory), output, error));
        return command;
    }

    private static int Run(EvaluateRequest request, IAnsiConsole output, IAnsiConsole error)
    {
        if (!SectionList.Files.Any(request.Source.Has))
        {
            throw new InputException($"{request.Source.Title} has none of the files {string.Join(", ", SectionList.Files.Select(f => f.FileName))}.");
        }

        var records = ReadProgress.Run(error, progress => InputRecords.Read(SectionList.Files, request.Source, request.Reading, progress));
        var failed = records.Accounts.Where(a => a.Error is not null).ToList();
        foreach (var account in failed)
        {
            error.Profile.Out.Writer.WriteLine($"error: {account.File.FileName}: {account.Error}");
        }

        if (failed.Count == records.Accounts.Count)
        {
            return ExitCode.NotReadable;
        }

        var report = SectionList.Evaluate(new EvaluationRun(records, request));
        ConsoleReport.Write(report, output);
        WriteFiles(report, request.OutputFolder, output);
        if (failed.Count > 0)
        {
            return ExitCode.NotReadable;
        }

        var rejected = records.Accounts.Sum(a => a.Rejections.Count);
        if (request.IsStrict && rejected > 0)
        {
            error.Profile.Out.Writer.WriteLine($"error: {Words.Count(rejected, "row was", "rows were")} rejected, and --strict was given.");
            return ExitCode.RowsRejected;
        }

        return ExitCode.Done;
    }

    private static void WriteFiles(EvaluationReport report, string folder, IAnsiConsole output)
    {
        Directory.CreateDirectory(folder);
        var (page, data) = (Path.Combine(folder, "report.html"), Path.Combine(folder, "report.json"));
        File.WriteAllText(page, HtmlReport.Write(report));
        using (var stream = File.Create(data))
        {
            JsonReport.Write(report, stream);
        }

        // Straight to the writer: a path broken over two lines cannot be copied, and one error is one line.
        output.Profile.Out.Writer.WriteLine();
        output.Profile.Out.Writer.WriteLine($"Written: {page}");
        output.Profile.Out.Writer.WriteLine($"         {data}");
    }
}
