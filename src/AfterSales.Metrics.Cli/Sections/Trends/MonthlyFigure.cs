using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>One figure of the evaluation month by month, or year by year where its file knows years only.</summary>
/// <param name="Name">Its name in targets.csv and initiatives.csv: <c>service.sla-met</c>.</param>
/// <param name="Label">How the page calls it.</param>
/// <param name="Series">From the first month covered whole; a last month that still runs is partial.</param>
internal sealed record MonthlyFigure(string Name, string Label, FigureFormat Format, FigureDirection Direction, Series Series)
{
    /// <summary>The unit of amounts; empty for shares and scores.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>What no value of it passes: none and all of a share, the ends of a scale; null where there is none.</summary>
    public (double Least, double Most)? Bounds { get; init; }

    /// <summary>The cases behind each month of a share, those that count and all; null of a month that a stored evaluation told, and of no share.</summary>
    public IReadOnlyList<(long Counts, long Cases)?> Cases { get; init; } = [];

    /// <summary>The first month, where its records begin too late in it to count.</summary>
    public ReportingPeriod? LeftOut { get; init; }

    /// <summary>The first days of the months that the files do not know, and stored evaluations told.</summary>
    public IReadOnlySet<NodaTime.LocalDate> Stored { get; init; } = new HashSet<NodaTime.LocalDate>();

    /// <summary>Whether it cannot fall below zero: a share or a count, and money that only goes one way.</summary>
    public bool IsNeverNegative => Format is FigureFormat.Percent or FigureFormat.Count || Name == "service.refunds";

    /// <summary>What the axis of a chart counts.</summary>
    public string AxisUnit => Format switch { FigureFormat.Percent => "%", FigureFormat.Score => Say("points"), _ => Unit };

    /// <summary>The months as a chart draws them, none of them a signal.</summary>
    /// <param name="most">The last so many.</param>
    public IReadOnlyList<ControlPoint> Points(int most = int.MaxValue)
    {
        var first = Math.Max(1, Series.Count - Math.Min(most, Series.Count) + 1);
        return [.. Enumerable.Range(first, Series.Count - first + 1).Select(position => new ControlPoint
        {
            Date = Series.PeriodAt(position)!.Start,
            Value = Series.Values[position - 1],
            Kind = Series.End == SeriesEnd.Partial && position == Series.Count ? ControlPointKind.Partial : ControlPointKind.Quiet,
        })];
    }

    /// <summary>What else the reader must know of it; empty for nothing.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>How a value reads.</summary>
    public string Text(double value) => Format switch
    {
        FigureFormat.Percent => Words.Percent(value),
        FigureFormat.Amount => NumberText.Fixed(value, 0),
        _ => NumberText.Fixed(value, 1),
    };

    /// <summary>How a difference of values reads.</summary>
    public string Difference(double value)
        => Format == FigureFormat.Percent ? Words.PercentagePoints(value) : Say($"{(value > 0 ? "+" : string.Empty)}{Text(value)}");
}
