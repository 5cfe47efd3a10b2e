using System.CommandLine;
using AfterSales.Metrics.Cli.History;
using AfterSales.Metrics.Cli.Output;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Cli.Sections;
using AfterSales.Metrics.DataQuality;
using Spectre.Console;

namespace AfterSales.Metrics.Cli.Commands;

/// <summary>One figure of the report with all that it takes to redo it by hand; without one, the names of all.</summary>
internal static class ExplainCommand
{
    private const string Summary = "Says how a figure of the report is made: definition, formula, ingredients, rows, interval, assumptions.";

    private const string Help = Summary + "\n" + """
        The names are those of report.json: section and figure, as costs.net, cases.slaMet or satisfaction.nps. Without a name all of them are listed,
        with --all each with its text. The options are those of evaluate. Nothing is written.
        """;

    /// <summary>So many names are offered for one that is none.</summary>
    private const int Offered = 3;

    /// <param name="isAsked">Whether the command line names this command.</param>
    public static Command Create(IAnsiConsole output, IAnsiConsole error, string currentDirectory, bool isAsked)
    {
        var figure = new Argument<string?>("figure")
        {
            Description = "The figure, as satisfaction.nps. Without it, the names of all figures are printed; with --all, the text of each.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var options = new EvaluateOptions();
        var command = new Command("explain", isAsked ? Help : Summary) { figure, options.Folder };
        foreach (var option in options.InOrder)
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) => Task.Run(
            () => Explain(result.GetValue(figure), options.Read(result, currentDirectory, cancellation, writes: false), output, error),
            CancellationToken.None));
        return command;
    }

    private static int Explain(string? figure, EvaluateRequest request, IAnsiConsole output, IAnsiConsole error)
    {
        var records = EvaluateCommand.Read(request, error);
        if (records.Accounts.All(a => a.Error is not null))
        {
            return ExitCode.NotReadable;
        }

        var stored = StoredReports.Read(request.Previous, request.CurrentDirectory, request.Source.IsInvented);
        foreach (var why in stored.Errors)
        {
            EvaluateCommand.WriteError(error, why);
        }

        var report = SectionList.Evaluate(new EvaluationRun(records, request, new Past(stored.Reports)));
        var lines = figure is not null ? ExplanationText.Lines(Find(figure, report.Explanations))
            : request.Detail == ConsoleDetail.All ? report.Explanations.SelectMany(e => ExplanationText.Lines(e).Append(string.Empty))
            : report.Explanations.Select(e => $"{e.Figure}: {Say(e.Definition.Term)}");
        foreach (var line in lines)
        {
            // Straight to the writer: a line of a formula that is broken cannot be copied.
            output.Profile.Out.Writer.WriteLine(SafeText.Of(line));
        }

        return stored.Errors.Count > 0 || records.Accounts.Any(a => a.Error is not null) ? ExitCode.NotReadable : ExitCode.Done;
    }

    private static FigureExplanation Find(string figure, IReadOnlyList<FigureExplanation> all)
    {
        if (all.FirstOrDefault(e => e.Figure.Equals(figure, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }

        var plain = Words.Small(figure);
        var near = all.OrderByDescending(e => Math.Max(
                StringSimilarity.JaroWinkler(plain, Words.Small(e.Figure)),
                StringSimilarity.JaroWinkler(plain, Words.Small(e.Figure[(e.Figure.IndexOf('.', StringComparison.Ordinal) + 1)..]))))
            .ThenBy(e => e.Figure, StringComparer.Ordinal).Take(Offered).Select(e => e.Figure);
        throw new InputException(Say($"no figure of this run is called {figure}; did you mean {Listed(", ", near)}? aftersales explain lists all."));
    }
}
