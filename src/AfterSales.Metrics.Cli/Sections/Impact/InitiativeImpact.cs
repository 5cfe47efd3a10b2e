using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Trends;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What the library says about one initiative: its figure against its own past, and against a control.</summary>
internal sealed class InitiativeImpact
{
    private const int LeastBefore = 3;
    private const int LeastAfter = 2;

    public InitiativeImpact(InitiativeLine line, MonthlyFigures figures)
    {
        Line = line;
        Figure = figures.Find(line.Figure);
        if (Figure is null)
        {
            Missing = Say($"there is no figure {line.Figure}");
            return;
        }

        var values = Complete(Figure);
        (FirstAfter, var phaseIn) = FirstMonth(Figure, line.Start);
        (Before, After) = (Known(values, 0, FirstAfter - 1), Known(values, FirstAfter - 1 + phaseIn, values.Length));
        if (Before < LeastBefore || After < LeastAfter)
        {
            Missing = Say($"{Words.Count(Before, "month")} before and {After} after its start are known; it takes {LeastBefore} and {LeastAfter}");
            return;
        }

        var options = new InterruptedSeriesOptions { PhaseIn = phaseIn };
        Series = InterruptedSeries.Compute(values, FirstAfter, options);
        Placebos = InterruptedSeries.Placebos(values, FirstAfter, LeastBefore, LeastAfter, options);
        Versus(line, figures, values, phaseIn);
    }

    public InitiativeLine Line { get; }

    public MonthlyFigure? Figure { get; }

    /// <summary>Why there is no answer; null where there is one.</summary>
    public string? Missing { get; }

    public int FirstAfter { get; }

    public int Before { get; }

    public int After { get; }

    public InterruptedSeriesResult? Series { get; }

    public PlaceboDates? Placebos { get; }

    /// <summary>Difference in differences against the control, two by two; null without control.</summary>
    public DifferenceInDifferencesResult? Difference { get; private set; }

    /// <summary>The level of figure less control, before and after: what gives the difference an interval.</summary>
    public InterruptedSeriesResult? DifferenceSeries { get; private set; }

    public string? ControlMissing { get; private set; }

    /// <summary>The figure less its control in each month, level before and after.</summary>
    private void Versus(InitiativeLine line, MonthlyFigures figures, double?[] values, int phaseIn)
    {
        if (line.Control.Length == 0)
        {
            return;
        }

        if (figures.Find(line.Control) is not { } control)
        {
            ControlMissing = Say($"there is no figure {line.Control}");
            return;
        }

        var (units, times, all, treated, after) = (new List<long>(), new List<int>(), new List<double>(), new List<bool>(), new List<bool>());
        var difference = new double?[values.Length];
        var others = Complete(control);
        for (var t = 0; t < values.Length; t++)
        {
            var place = Place(control, Figure!.Series.PeriodAt(t + 1)!.Start);
            if (values[t] is not { } value || place < 0 || place >= others.Length || others[place] is not { } other
                || (t >= FirstAfter - 1 && t < FirstAfter - 1 + phaseIn))
            {
                continue;
            }

            difference[t] = value - other;
            foreach (var (unit, number) in new[] { (1L, value), (2L, other) })
            {
                units.Add(unit);
                times.Add(t);
                all.Add(number);
                treated.Add(unit == 1);
                after.Add(t >= FirstAfter - 1);
            }
        }

        Difference = DifferenceInDifferences.Compute(
            new DifferenceInDifferencesInput { Units = units, Times = times, Values = all, Treated = treated, After = after });
        DifferenceSeries = InterruptedSeries.Compute(
            difference, FirstAfter, new InterruptedSeriesOptions { Effect = InterventionEffect.Level, PhaseIn = phaseIn });
    }

    private static double?[] Complete(MonthlyFigure figure)
        => [.. figure.Series.Values.Take(figure.Series.Count - (figure.Series.End == SeriesEnd.Partial ? 1 : 0))];

    private static int Known(double?[] values, int from, int to)
        => values.Skip(from).Take(Math.Max(0, Math.Min(to, values.Length) - from)).Count(v => v is not null);

    /// <summary>The first month after, from 1; the month of a start within it is phased in and left out.</summary>
    private static (int Position, int PhaseIn) FirstMonth(MonthlyFigure figure, LocalDate start)
    {
        var place = Place(figure, start);
        return place < 0 ? (1, 0) : (place + 1, start.Day == 1 ? 0 : 1);
    }

    private static int Place(MonthlyFigure figure, LocalDate date)
    {
        if (figure.Series.Start is not { } first || date < first)
        {
            return -1;
        }

        return figure.Series.Unit == PeriodUnit.Year ? date.Year - first.Year : ((date.Year - first.Year) * 12) + date.Month - first.Month;
    }
}
