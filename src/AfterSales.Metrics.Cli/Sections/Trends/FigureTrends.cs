namespace AfterSales.Metrics.Cli.Sections;

/// <summary>
/// The trends of all figures. Each stands on its own series alone, and its forecasts take longer than anything else of a run: they run beside
/// each other, and begin before the sections that they stand behind where they can.
/// </summary>
internal sealed class FigureTrends
{
    private readonly List<Task<FigureTrend>> trends;

    private FigureTrends(MonthlyFigures figures) => trends = [.. figures.All.Select(figure => Task.Run(() => new FigureTrend(figure)))];

    /// <summary>In the order of the figures, once they are there; what went wrong with the first of them is thrown as it was.</summary>
    public List<FigureTrend> All => [.. trends.Select(trend => trend.GetAwaiter().GetResult())];

    /// <summary>Begins; null where nothing has months.</summary>
    public static FigureTrends? Of(EvaluationRun run)
        => run.Shared(MonthlyFigures.Of) is { All.Count: > 0 } figures ? new FigureTrends(figures) : null;
}
