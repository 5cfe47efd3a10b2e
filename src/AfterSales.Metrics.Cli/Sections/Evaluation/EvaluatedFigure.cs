using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>An offered figure with what the library says of it: against target and period before, and whether the change is more than chance.</summary>
internal sealed record EvaluatedFigure(OfferedFigure Offered, FigureEvaluation Evaluation, ScreenedChange Change);

/// <summary>Every figure of a run, evaluated once: the table, the first screen and the finding read the same answers.</summary>
internal sealed class EvaluatedFigures(IReadOnlyList<EvaluatedFigure> all)
{
    public IReadOnlyList<EvaluatedFigure> All { get; } = all;

    /// <summary>The changes of all figures, screened as one family.</summary>
    public static Dictionary<string, ScreenedChange> Screen(EvaluationRun run)
    {
        var months = run.Shared(MonthlyFigures.Of);
        var figures = run.Figures.Figures.GroupBy(f => f.FullName, StringComparer.Ordinal).Select(g => g.Last()).ToList();
        return ChangeScreening.Compute([.. figures.Select(f => new ChangeFigure
        {
            Name = f.FullName,
            Direction = f.Direction,
            Before = f.Previous,
            After = f.Current,
            History = f is { Current.Estimate: null, Periods: { } periods } ? History(months?.Named(f.FullName), periods) : [],
        })]).Figures.ToDictionary(c => c.Figure.Name, StringComparer.Ordinal);
    }

    /// <summary>Months in a row up to the one before; none where the last of them is missing.</summary>
    private static List<double> History(MonthlyFigure? figure, FigurePeriods periods)
    {
        var history = new List<double>();
        for (var position = 1; figure is not null && position <= figure.Series.Count; position++)
        {
            if (figure.Series.PeriodAt(position) is not { } month || month.End > periods.Previous.End)
            {
                break;
            }

            if (figure.Series.Values[position - 1] is { } value)
            {
                history.Add(value);
            }
            else
            {
                history.Clear();
            }
        }

        return history;
    }
}
