using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What the library says about one monthly figure; nothing below eight periods that are over.</summary>
internal sealed class FigureTrend
{
    /// <summary>Below this a chart, a break and a forecast say nothing.</summary>
    public const int Fewest = 8;

    private const int Run = 8;
    private const int Ahead = 3;
    private const int MostOrigins = 40;
    private const int Season = 12;
    private const int CusumLag = 4;

    public FigureTrend(MonthlyFigure figure)
    {
        Figure = figure;
        Known = figure.Series.Values.Take(Complete).Count(v => v is not null);
        if (Known < Fewest)
        {
            return;
        }

        Chart = IndividualsChart.Compute(figure.Series, new IndividualsChartOptions { Rules = new ChartRules { Run = Run } });
        Slope = SenSlope.Compute(figure.Series);
        var corrected = AutocorrelatedTrend.Compute(figure.Series);
        var plain = MannKendall.Compute(figure.Series);
        Trend = corrected.FirstGap is null && corrected.Test(corrected.Recommended) is { } test ? test.PValue : plain.PValue;
        IsCorrected = corrected.FirstGap is null && corrected.Recommended != TrendCorrection.None;
        Cusum = CusumBreakTest.Compute(figure.Series);
        CusumWithLags = CusumBreakTest.Compute(figure.Series, CusumLag);
        Break = BreakDate.Estimate(figure.Series, minimumSegment: 2);
        Forecast();
    }

    public MonthlyFigure Figure { get; }

    /// <summary>Periods that are over, those without a value too.</summary>
    public int Complete => Figure.Series.Count - (Figure.Series.End == SeriesEnd.Partial && Figure.Series.Count > 0 ? 1 : 0);

    /// <summary>Periods that are over and have a value.</summary>
    public int Known { get; }

    public bool IsEnough => Chart is not null;

    public IndividualsChartResult? Chart { get; }

    public SenSlopeResult? Slope { get; }

    /// <summary>p-value of a trend: of the corrected test where values hang together.</summary>
    public Figure<double> Trend { get; } = Metrics.Figure.Undefined<double>(UndefinedReason.SmallSample);

    public bool IsCorrected { get; }

    public CusumBreakResult? Cusum { get; }

    public CusumBreakResult? CusumWithLags { get; }

    public BreakDateResult? Break { get; }

    /// <summary>Which forecast stands: that of a method that is better than the seasonal naive one, or that one.</summary>
    public string Method { get; private set; } = string.Empty;

    public ForecastVerdict Verdict { get; private set; }

    /// <summary>The scale of its forecasts; null where it is the figure's own.</summary>
    public string? Scale { get; private set; }

    /// <summary>Of the best method against the seasonal naive one.</summary>
    public RollingOriginResult? Evaluation { get; private set; }

    public ForecastResult? Next { get; private set; }

    private void Forecast()
    {
        var series = Figure.Series;
        var period = Figure.Series.Unit == PeriodUnit.Month && Complete > 2 * Season ? Season : 1;
        var (options, scale) = (new ForecastOptions { Horizon = Ahead }, new ForecastScale(Figure, Complete));
        Scale = series.FirstGap is null ? scale.Name : null;
        (Method, Next) = (
            period == 1 ? Say("last value") : Say("same month of last year"),
            series.FirstGap is null
                ? scale.Of(Complete, (z, o) => NaiveForecast.Seasonal([.. z], period, o), options)
                : NaiveForecast.Seasonal(series, period));
        if (series.FirstGap is not null)
        {
            return;
        }

        (string Name, SmoothingModel Model)[] methods =
        [
            (Say("smoothed level"), new SmoothingModel { Season = period == 1 ? SmoothingSeason.None : SmoothingSeason.Additive, Period = period }),
            (Say("smoothed level and damped trend"), new SmoothingModel
            {
                Trend = SmoothingTrend.Damped, Season = period == 1 ? SmoothingSeason.None : SmoothingSeason.Additive, Period = period,
            }),
        ];
        foreach (var (name, model) in methods)
        {
            var found = RollingOrigin.Evaluate(
                series,
                (known, horizon) => Values(
                    scale.Of(known.Count, (z, o) => ExponentialSmoothing.Fit([.. z], model, o).Forecast, options with { Horizon = horizon }),
                    known,
                    horizon,
                    period),
                new RollingOriginOptions { Period = period, Horizon = 1, Step = Math.Max(1, Complete / 2 / MostOrigins) });
            if (Evaluation?.RelativeError.Value <= found.RelativeError.Value || found.Reason is not null)
            {
                continue;
            }

            (Evaluation, Verdict) = (found, found.Verdict);
            if (found.Verdict == ForecastVerdict.Better
                && scale.Of(Complete, (z, o) => ExponentialSmoothing.Fit([.. z], model, o).Forecast, options) is { Reason: null } better)
            {
                (Method, Next) = (name, better);
            }
        }
    }

    /// <summary>A method that finds no answer from so few values stands on the naive one.</summary>
    private static List<double> Values(ForecastResult forecast, IReadOnlyList<double> known, int horizon, int period)
        => forecast.Reason is null
            ? [.. forecast.Periods.Select(p => p.Value!.Value)]
            : [.. Enumerable.Range(0, horizon).Select(h => known[Math.Max(0, known.Count - period) + (h % period)])];
}
