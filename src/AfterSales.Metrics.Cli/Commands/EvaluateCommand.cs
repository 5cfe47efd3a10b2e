using System.CommandLine;
using AfterSales.Metrics.Cli.History;
using AfterSales.Metrics.Cli.Output;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Cli.Sections;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>The main job: files in, the whole evaluation out. <c>check</c> stops after the reading.</summary>
internal static class EvaluateCommand
{
    private const string Summary = "Evaluates a folder of files: costs, budget, utilization, satisfaction, economics, returns, repairs.";

    private const string CheckSummary = "Reads the files and says what would be used, ignored and rejected, without evaluating anything.";

    private const string Help = Summary + "\n" + """
        Prints the findings and writes report.html and report.json. Files are CSV (comma, semicolon, tab or bar) or Excel; a single file will do.

        Every row ends up used, ignored (the report says why), rejected (the report says file, line, column, value and rule) or set apart by a
        rule of rules.csv. None of them stops the run. A file that cannot be trusted as a whole - wrong header, two currencies, bytes that are
        not UTF-8, a quote that is never closed, nothing in it - is left out with one line that says why, and the others run. Options may stand
        in aftersales.toml beside the data.

        Exit codes: 0 done; 1 the command line is wrong, a file was left out, or there was nothing to use; 2 rows were rejected, with --strict.
        """;

    /// <param name="isAsked">Whether the command line names this command: its help then says all, in the list of commands one line is enough.</param>
    public static Command Create(IAnsiConsole output, IAnsiConsole error, string currentDirectory, bool isAsked)
        => Make("evaluate", isAsked ? Help : Summary, currentDirectory, request => Evaluate(request, output, error));

    public static Command CreateCheck(IAnsiConsole output, IAnsiConsole error, string currentDirectory)
        => Make("check", CheckSummary, currentDirectory, request => Check(request, output, error));

    private static Command Make(string name, string help, string currentDirectory, Func<EvaluateRequest, int> run)
    {
        var options = new EvaluateOptions();
        var command = new Command(name, help) { options.Folder };
        foreach (var option in options.InOrder)
        {
            command.Options.Add(option);
        }


        // Beside the thread that waits for Ctrl-C: only then is there somebody to hear it.
        command.SetAction((result, cancellation) => Task.Run(() => run(options.Read(result, currentDirectory, cancellation)), CancellationToken.None));
        return command;
    }

    internal static InputRecords Read(EvaluateRequest request, IAnsiConsole error)
    {
        if (!SectionList.Files.Any(request.Source.Has))
        {
            var there = request.Source.Unread.Count == 0 ? string.Empty : Say($" {FileTables.UnreadText(request.Source.Unread)}");
            throw new InputException(Say($"{request.Source.Title} has none of the files {Listed(", ", SectionList.Files.Select(f => f.FileName))}.{there}"));
        }

        var records = ReadProgress.Run(error, progress => InputRecords.Read(SectionList.Files, request.Source, request.Reading, progress));
        foreach (var account in records.Accounts.Where(a => a.Error is not null))
        {
            WriteError(error, $"{account.File.FileName}: {account.Error}");
        }

        return records;
    }

    private static int Check(EvaluateRequest request, IAnsiConsole output, IAnsiConsole error)
    {
        var records = Read(request, error);
        if (request.Detail != ConsoleDetail.None)
        {
            ConsoleReport.WriteFiles(ReportOf(records, request), output);
        }

        return ExitOf(records, request, error);
    }

    private static int Evaluate(EvaluateRequest request, IAnsiConsole output, IAnsiConsole error)
    {
        var files = new ReportFiles(request.OutputFolder);
        var stored = StoredReports.Read(request.Previous, request.CurrentDirectory, request.Source.IsInvented);
        foreach (var why in stored.Errors)
        {
            WriteError(error, why);
        }

        var records = Read(request, error);
        if (records.Accounts.All(a => a.Error is not null))
        {
            return ExitCode.NotReadable;
        }

        var report = SectionList.Evaluate(new EvaluationRun(records, request, new Past(stored.Reports)));
        request.Reading.Cancellation.ThrowIfCancellationRequested();
        ConsoleReport.Write(report, output, request.Detail);
        files.Write(report, request.HasWorkbook);
        if (request.Detail != ConsoleDetail.None)
        {
            // Straight to the writer: a path broken over two lines cannot be copied, and one error is one line.
            output.Profile.Out.Writer.WriteLine();
            output.Profile.Out.Writer.WriteLine(Say($"Written: {files.Page}"));
            output.Profile.Out.Writer.WriteLine($"         {files.Data}");
            if (request.HasWorkbook)
            {
                output.Profile.Out.Writer.WriteLine($"         {files.Workbook}");
            }
        }

        var exit = ExitOf(records, request, error);
        return stored.Errors.Count > 0 ? ExitCode.NotReadable : exit;
    }

    private static EvaluationReport ReportOf(InputRecords records, EvaluateRequest request) => new()
    {
        Source = request.Source.Title,
        IsInvented = request.Source.IsInvented,
        Period = request.Reading.Period,
        Files = records.Accounts,
        Absent = records.Absent,
        Unread = request.Source.Unread,
        Sections = [],
    };

    private static int ExitOf(InputRecords records, EvaluateRequest request, IAnsiConsole error)
    {
        if (records.Accounts.Any(a => a.Error is not null))
        {
            return ExitCode.NotReadable;
        }

        // Rules and rates beside other files say nothing of a service.
        var told = records.Accounts.Where(a => a.File != RuleLine.File && a.File != RateLine.File).ToList();
        told = told.Count > 0 ? told : [.. records.Accounts];
        if (told.TrueForAll(a => a.Used == 0))
        {
            WriteError(error, FileTables.WhyNothing(told));
            return ExitCode.NotReadable;
        }

        var rejected = records.Accounts.Sum(a => a.Rejected);
        if (request.IsStrict && rejected > 0)
        {
            WriteError(error, Say($"{Words.Count(rejected, "row was", "rows were")} rejected, and --strict was given."));
            return ExitCode.RowsRejected;
        }

        var apart = records.Accounts.Sum(a => a.Quarantined);
        if (request.IsStrict && apart > 0)
        {
            WriteError(error, Say($"{Words.Count(apart, "row was", "rows were")} set apart by rules.csv, and --strict was given."));
            return ExitCode.RowsRejected;
        }

        return ExitCode.Done;
    }

    internal static void WriteError(IAnsiConsole error, string text) => error.Profile.Out.Writer.WriteLine("error: " + SafeText.Of(text));
}
