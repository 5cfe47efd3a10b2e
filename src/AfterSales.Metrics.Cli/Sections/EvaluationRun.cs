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

    /// <summary>What the evaluation says of each figure, once it is made.</summary>
    public EvaluatedFigures Evaluated { get; set; } = new([]);

    /// <summary>What sections have for the first screen.</summary>
    public SummaryBoard Summary { get; } = new();

    /// <summary>Stored evaluations; none when none was asked for.</summary>
    public Past Past { get; } = past ?? Past.None;

    /// <summary>What a figure of this run means.</summary>
    public FigureKey KeyOf(OfferedFigure figure) => FigureKeys.Of(
        figure.Domain,
        figure.Name,
        figure.FullName,
        figure.Variant,
        $"{(Records.Has(CalendarLine.File) ? CalendarLine.File.FileName : "the clock")}, {Reading.Zone.Id}",
        figure.Current.Amount is null && figure.Previous is { } previous ? previous : figure.Current);

    /// <summary>The figures as report.json keeps them, a record for each period.</summary>
    public IReadOnlyList<EvaluationRecord> ToRecords() => [.. Evaluated.All.GroupBy(f => f.Offered.Periods?.Current).Select(group => EvaluationRecord.Of(
        group.Key,
        [.. group.DistinctBy(f => f.Offered.FullName).Select(f => new DefinedFigure { Key = KeyOf(f.Offered), Figure = f.Evaluation.Figure })]))];

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
