using System.CommandLine;
using AfterSales.Metrics.Cli.Reading;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>The tool, with everything it touches handed in, so that tests run it as users do.</summary>
internal static class Application
{
    private const int WidthOfPaper = 120;

    /// <summary>So long a run that was stopped may take to put things in order.</summary>
    private const int SecondsToStop = 10;

    public static int Run(string[] args, TextWriter output, TextWriter error, string currentDirectory)
    {
        var root = new RootCommand("Turns the records of an after-sales service into the figures it is steered by.")
        {
            EvaluateCommand.Create(Console(output), Console(error), currentDirectory, args.Contains("evaluate")),
            EvaluateCommand.CreateCheck(Console(output), Console(error), currentDirectory),
            ExplainCommand.Create(Console(output), Console(error), currentDirectory, args.Contains("explain")),
            InitCommand.Create(Console(output), currentDirectory),
            IrrCommand.Create(Console(output), Console(error), currentDirectory, args.Contains("irr")),
            ReconcileCommand.Create(Console(output), Console(error), currentDirectory, args.Contains("reconcile")),
            SampleCommand.Create(Console(output), Console(error), currentDirectory, args.Contains("sample")),
            ColumnsCommand.Create(Console(output)),
        };
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(SecondsToStop),
        };
        try
        {
            return root.Parse(args).Invoke(configuration);
        }
        catch (Exception e) when (e is InputException or IOException or UnauthorizedAccessException or OverflowException)
        {
            error.WriteLine("error: " + SafeText.Of(e.Message.ReplaceLineEndings(" ")));
            return ExitCode.NotReadable;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("error: stopped; nothing was written.");
            return ExitCode.NotReadable;
        }
        catch (Exception e)
        {
            // The last line of defense: a mistake of this tool is told in one line, too.
            var what = SafeText.Of($"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
            error.WriteLine($"error: the tool failed ({what}); this is a mistake of the tool, worth a report.");
            return ExitCode.NotReadable;
        }
    }

    private static IAnsiConsole Console(TextWriter writer)
    {
        // A writer that is no terminal gets text alone, whatever terminal the process has beside it.
        var output = new AnsiConsoleOutput(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = output, Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No });
        if (!output.IsTerminal)
        {
            console.Profile.Width = WidthOfPaper;
        }

        return console;
    }
}
