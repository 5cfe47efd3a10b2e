using AfterSales.Metrics.Cli.Definitions;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>
/// Every figure of the report with what it takes to redo it: of the sections, and of the evaluation with the period before. What both tell of one time is told
/// once.
/// </summary>
internal static class Explanations
{
    public static IReadOnlyList<FigureExplanation> Of(EvaluationRun run, IReadOnlyList<ReportSection> sections)
    {
        var accounts = run.Records.Accounts.ToDictionary(a => a.File.FileName, StringComparer.Ordinal);
        return [.. OfSections(run, sections).Concat(OfBoard(run)).GroupBy(v => v.Figure, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, g.First().Label, Values: Once(g.Select(v => v.Value)), Definition: FigureDefinitions.Of(g.Key)))
            .Where(f => f.Definition is not null)
            .Select(f => new FigureExplanation
            {
                Figure = f.Name,
                Label = f.Label,
                Variant = run.Figures.Figures.FirstOrDefault(o => o.FullName == f.Name)?.Variant ?? string.Empty,
                Definition = f.Definition!,
                Values = f.Values,
                Files = [.. f.Definition!.Files.Where(accounts.ContainsKey).Select(file => accounts[file])],
            })];
    }

    /// <summary>
    /// One value of each time: the one with an interval, else with most ingredients, else the first. Two that differ in number, as they must not, both stand.
    /// </summary>
    private static List<ExplainedValue> Once(IEnumerable<ExplainedValue> values)
    {
        var once = new List<ExplainedValue>();
        foreach (var value in values)
        {
            var place = once.FindIndex(v => v.Period == value.Period && IsSame(v.Value, value.Value));
            if (place < 0)
            {
                once.Add(value);
            }
            else if (Told(value) is var told && told.CompareTo(Told(once[place])) > 0)
            {
                once[place] = value;
            }
        }

        return once;

        static (bool, int) Told(ExplainedValue value) => (value.Interval is not null, value.Ingredients.Count);
    }

    /// <summary>An amount is the estimate that it was rounded from.</summary>
    private static bool IsSame(ReportValue a, ReportValue b) => (a.Data, b.Data) switch
    {
        (Money amount, Estimate { Value: { } number }) => IsRounded(amount, number),
        (Estimate { Value: { } number }, Money amount) => IsRounded(amount, number),
        _ => (a.PlainNumber ?? a.Display) == (b.PlainNumber ?? b.Display),
    };

    private static bool IsRounded(Money amount, double number) => Math.Abs((double)amount.Amount - number) <= (double)amount.Currency.MinorUnit / 2;

    private static IEnumerable<(string Figure, string Label, ExplainedValue Value)> OfSections(EvaluationRun run, IReadOnlyList<ReportSection> sections)
        => sections.SelectMany(section => section.Figures.Select(figure => (
            $"{section.Id}.{figure.Key}",
            figure.Label,
            new ExplainedValue(run.Reading.Period, figure.Value, figure.Value.Data as Estimate, section.Ingredients.GetValueOrDefault(figure.Key, [])))));

    private static IEnumerable<(string Figure, string Label, ExplainedValue Value)> OfBoard(EvaluationRun run)
    {
        foreach (var figure in run.Figures.Figures)
        {
            yield return (figure.FullName, figure.Label, new ExplainedValue(
                figure.Periods?.Current, FigureText.Value(figure.Current, figure.Format), figure.Current.Estimate, figure.Ingredients));
            if (figure.Previous is { } previous)
            {
                yield return (figure.FullName, figure.Label, new ExplainedValue(
                    figure.Periods?.Previous, FigureText.Value(previous, figure.Format), previous.Estimate, figure.PreviousIngredients));
            }
        }
    }
}
