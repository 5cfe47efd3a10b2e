using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>An explanation as lines of text: definition, formula, ingredients, rows, interval, assumptions.</summary>
internal static class ExplanationText
{
    private const int Rejections = 5;

    public static IEnumerable<string> Lines(FigureExplanation explanation)
    {
        var definition = explanation.Definition;
        yield return Say($"{explanation.Figure}: {Say(definition.Term)}");
        foreach (var (name, text) in About(explanation))
        {
            yield return Say($"  {name,-11}{text}");
        }

        foreach (var value in explanation.Values)
        {
            yield return string.Empty;
            foreach (var line in Of(value))
            {
                yield return line;
            }
        }

        if (definition.Files.Count > 0)
        {
            yield return string.Empty;
            yield return Say("  Rows behind it");
            foreach (var line in explanation.Files.SelectMany(Rows))
            {
                yield return line;
            }
        }
    }

    /// <summary>What holds for every value of the figure.</summary>
    public static IEnumerable<(string Name, string Text)> About(FigureExplanation explanation)
    {
        var definition = explanation.Definition;
        yield return (Say("Definition"), Say($"{definition.Id}, version {definition.Version}; in {UnitOf(definition.Unit)}"));
        if (explanation.Variant.Length > 0)
        {
            yield return (Say("Told by"), Words.Variant(explanation.Variant));
        }

        yield return (Say("Formula"), definition.IsArithmetic ? definition.Formula : Say(definition.Formula));
        if (definition.ByHand.Length > 0)
        {
            yield return (Say("By hand"), Say(definition.ByHand));
        }

        foreach (var assumption in definition.Assumes)
        {
            yield return (Say("Assumed"), Say(assumption));
        }

        yield return (Say("Source"), Say(definition.Source));
    }

    public static string PeriodOf(ExplainedValue value) => value.Period is { } period ? Words.Of(period) : Say("All records");

    public static string? IntervalOf(ExplainedValue value) => value.Interval switch
    {
        null => null,
        { Lower: null, Reason: { } reason } => Say($"none: {Words.Of(reason)}"),
        { } estimate => Say($"{Words.Percent(estimate.Level, 0)}, {IntervalWords.Of(estimate.Method)}"),
    };

    /// <summary>The exact limits, as many digits as it takes to find them again.</summary>
    public static string? LimitsOf(ExplainedValue value) => value.Interval is { Lower: { } lower, Upper: { } upper }
        ? Say($"{lower:G10} to {upper:G10}") : null;

    /// <summary>Files by what became of their rows: the three add up.</summary>
    public static string RowsOf(RowAccount file)
        => Say($"{file.File.FileName}: {NumberText.Text(file.Rows, "N0")} read = {NumberText.Text(file.Used, "N0")} used "
            + $"+ {NumberText.Text(file.Ignored, "N0")} ignored "
            + $"+ {NumberText.Text(file.Rejected, "N0")} rejected");

    /// <summary>Why rows are not used, each with its number and where the first is.</summary>
    public static IEnumerable<string> ReasonsOf(RowAccount file)
    {
        if (file.Error is { } error)
        {
            yield return Say($"left out: {error}");
        }

        foreach (var (reason, (count, first)) in file.IgnoredBecause)
        {
            yield return Say($"ignored {NumberText.Text(count, "N0")}: {reason}, first on line {NumberText.Text(first, "0")}");
        }

        foreach (var (column, rule, rows) in file.RejectedBecause)
        {
            var some = file.Rejections.Where(r => r.Column == column && r.Rule == rule).Take(Rejections).Select(r => NumberText.Text(r.Line, "0"));
            yield return Say($"rejected {NumberText.Text(rows, "N0")}: {column} {rule}, "
                + $"on line {Listed(", ", some)}{(rows > Rejections ? " …" : string.Empty)}");
        }
    }

    /// <summary>How it reads, and where that is rounded every digit there is.</summary>
    public static string Exact(ReportValue value) => value is { Data: double or Estimate, PlainNumber: { } plain } && Decimals(plain) > Decimals(value.Display)
        ? Say($"{value.Display} ({plain})") : value.Display;

    private static int Decimals(string number) => number.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point
        ? number[(point + 1)..].TakeWhile(char.IsAsciiDigit).Count() : 0;

    private static string UnitOf(string unit) => unit switch
    {
        "amount" => Say("units of the currency"),
        "fraction" => Say("fractions of 1"),
        "count" => Say("whole numbers"),
        _ => Say(unit),
    };

    private static IEnumerable<string> Of(ExplainedValue value)
    {
        yield return Say($"  {PeriodOf(value)}: {Exact(value.Value)}");
        if (IntervalOf(value) is { } interval)
        {
            yield return Say($"    interval {(LimitsOf(value) is { } limits ? Say($"{limits}; ") : string.Empty)}{interval}");
        }

        var width = value.Ingredients.Select(i => i.Name.Length).DefaultIfEmpty().Max();
        foreach (var ingredient in value.Ingredients)
        {
            yield return Say($"    {ingredient.Name.PadRight(width)}  {Exact(ingredient.Value)}{(ingredient.Detail.Length > 0 ? Say($"  ({ingredient.Detail})") : string.Empty)}");
        }
    }

    private static IEnumerable<string> Rows(RowAccount file)
    {
        yield return Say($"    {RowsOf(file)}");
        foreach (var part in file.Parts)
        {
            yield return Say($"      from {part}");
        }

        foreach (var reason in ReasonsOf(file))
        {
            yield return Say($"      {reason}");
        }
    }
}
