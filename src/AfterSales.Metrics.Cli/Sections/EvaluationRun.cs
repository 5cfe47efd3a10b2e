using AfterSales.Metrics.Cli.Definitions;
using AfterSales.Metrics.Cli.History;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>One run of <c>evaluate</c>: what was read, what was asked, and the figures that sections offer to the evaluation.</summary>
internal sealed class EvaluationRun(InputRecords records, EvaluateRequest request, Past? past = null)
{
    private readonly Dictionary<Type, object?> shared = [];

    public InputRecords Records { get; } = records;

    public EvaluateRequest Request { get; } = request;

    public ReadOptions Reading => Request.Reading;

    public FigureBoard Figures { get; } = new();

    /// <summary>Stored evaluations; none when none was asked for.</summary>
    public Past Past { get; } = past ?? Past.None;

    /// <summary>The figures evaluated, by their periods: the evaluation leaves them here for the history.</summary>
    public IReadOnlyList<PeriodEvaluationResult> Evaluated { get; set; } = [];

    /// <summary>What a figure of this run means.</summary>
    public FigureKey KeyOf(OfferedFigure figure) => FigureKeys.Of(
        figure.Domain,
        figure.Name,
        figure.FullName,
        figure.Variant,
        $"{(Records.Has(CalendarLine.File) ? CalendarLine.File.FileName : "the clock")}, {Reading.Zone.Id}",
        figure.Current.Amount is null && figure.Previous is { } previous ? previous : figure.Current);

    /// <summary>The figures as report.json keeps them.</summary>
    public IReadOnlyList<EvaluationRecord> ToRecords() => [.. Evaluated.Select(result => EvaluationRecord.Of(
        result.Period,
        [.. result.Domains.SelectMany(d => d.Figures).DistinctBy(f => (f.Figure.Domain, f.Figure.Name)).Select(f => new DefinedFigure
        {
            Key = KeyOf(Figures.Figures.First(o => o.Domain == f.Figure.Domain && o.Name == f.Figure.Name && o.Periods?.Current == result.Period)),
            Figure = f.Figure,
        })]))];

    /// <summary>What two sections look at is computed once.</summary>
    public T? Shared<T>(Func<EvaluationRun, T?> compute)
        where T : class
    {
        if (!shared.TryGetValue(typeof(T), out var known))
        {
            shared.Add(typeof(T), known = compute(this));
        }

        return (T?)known;
    }
}
