using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Forecast review: how past forecasts of a plan came true, and how much wider the next must be.</summary>
/// <remarks>
/// <para><b>Formula.</b> Bias = mean of actual − forecast; coverage = share of actuals within their limits, exactly on a limit included. Widening: of the
/// ratios (distance of the actual from the forecast)/(distance of the limit on that side), the ⌈(n + 1) × level⌉-th smallest, at least 1.</para>
/// <para><b>Units.</b> Bias in the forecast's unit; coverage a fraction; widening a factor.</para>
/// <para><b>Domain.</b> Forecasts with limits around their values, all of one level; actuals finite.</para>
/// <para><b>Edge cases.</b> No forecast: undefined, <see cref="UndefinedReason.NoData"/>. Fewer than level/(1 − level) forecasts cannot tell so high a level:
/// the widening is the largest ratio, and <see cref="ForecastReviewResult.IsWideningAtItsLimit"/> says so. A limit at the forecast that was missed: no
/// widening helps, <see cref="UndefinedReason.Unbounded"/>. Forecasts that were too wide are not narrowed.</para>
/// <para><b>Method.</b> One sort.</para>
/// <para><b>Source.</b> V. Vovk, A. Gammerman and G. Shafer, Algorithmic Learning in a Random World, 2005 (split conformal prediction).</para>
/// </remarks>
/// <example>
/// <code>
/// Estimate Forecast = Estimate.Of(100, 90, 120, 0.8, IntervalMethod.Prediction);
/// Console.WriteLine(ForecastReview.Compute([Forecast, Forecast], [90, 120]) is var r ? (r.Coverage.Value, r.Widening.Value) : default); // (1, 1)
/// </code>
/// </example>
public static class ForecastReview
{
    /// <summary>Scores past forecasts.</summary>
    /// <param name="forecasts">The forecasts, with limits.</param>
    /// <param name="actuals">What came.</param>
    /// <returns>Bias, coverage and widening.</returns>
    /// <exception cref="ArgumentException">A list is null, lengths differ, an actual is not finite or beyond ±1e100, a forecast has no limits around its
    /// value, or levels differ.</exception>
    public static ForecastReviewResult Compute(IReadOnlyList<Estimate> forecasts, IReadOnlyList<double> actuals)
    {
        Guard.NoneNull(forecasts);
        Guard.NotNull(actuals);
        Guard.SameLength(actuals.Count, forecasts.Count, nameof(actuals), nameof(forecasts));
        if (forecasts.Count == 0)
        {
            var none = Figure.Undefined<double>(UndefinedReason.NoData);
            return new ForecastReviewResult { Count = 0, Bias = none, Coverage = none, Widening = none, IsWideningAtItsLimit = false };
        }

        var (ratios, error, within, level) = (new double[forecasts.Count], 0.0, 0L, forecasts[0].Level);
        for (var i = 0; i < ratios.Length; i++)
        {
            var miss = Guard.InRange(actuals[i], -1e100, 1e100, nameof(actuals)) - Value(forecasts[i], level, i);
            var arm = miss > 0 ? forecasts[i].Upper!.Value - forecasts[i].Value!.Value : forecasts[i].Value!.Value - forecasts[i].Lower!.Value;
            error += miss / ratios.Length;
            within += actuals[i] >= forecasts[i].Lower!.Value && actuals[i] <= forecasts[i].Upper!.Value ? 1 : 0;
            ratios[i] = miss == 0 ? 0 : Math.Abs(miss) / arm;
        }

        Array.Sort(ratios);
        var place = (int)Math.Ceiling((ratios.Length + 1) * level);
        var ratio = ratios[Math.Min(place, ratios.Length) - 1];
        return new ForecastReviewResult
        {
            Count = ratios.Length,
            Bias = Figure.Of(error),
            Coverage = Figure.Ratio(within, ratios.Length),
            Widening = ratio <= double.MaxValue ? Figure.Of(Math.Max(1, ratio)) : Figure.Undefined<double>(UndefinedReason.Unbounded),
            IsWideningAtItsLimit = place > ratios.Length,
        };
    }

    private static double Value(Estimate forecast, double level, int index)
        => forecast is { Value: { } value, Lower: { } lower, Upper: { } upper } && forecast.Level == level && lower <= value && value <= upper
            && Math.Abs(lower) <= 1e100 && Math.Abs(upper) <= 1e100
            ? value : throw Guard.Item("forecasts", "must have limits of one level around their values, within ±1e100", index, forecast);
}
