using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>One run of <c>evaluate</c>: what was read, what was asked, and the figures that sections offer to the evaluation.</summary>
internal sealed class EvaluationRun(InputRecords records, EvaluateRequest request)
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
