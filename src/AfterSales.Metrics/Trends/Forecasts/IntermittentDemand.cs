using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Intermittent demand of spare parts: Croston, Syntetos–Boylan (SBA), Teunter–Syntetos–Babai (TSB), demand class.</summary>
/// <remarks>
/// <para><b>Formula.</b> At each demand: size += α(x − size), interval += α′(q − interval), q periods since the last. Croston size/interval, SBA × (1 −
/// α′/2). TSB: probability += α′(1 − probability) with demand, −α′·probability without. Class: average interval 1.32 and squared variation 0.49 divide
/// smooth, intermittent, erratic, lumpy.</para>
/// <para><b>Units.</b> Demand per period.</para>
/// <para><b>Domain.</b> Demands of consecutive periods, not negative.</para>
/// <para><b>Edge cases.</b> Start: the first demand, its position as interval, one over it as probability. Demand stopped: Croston stays, TSB falls: both
/// are shown, with the periods since. Never any: <see cref="UndefinedReason.NoData"/>, with an upper limit of its probability. A return (negative):
/// <see cref="UndefinedReason.OutsideDomain"/> throughout. One demand: no variation and no class, <see cref="UndefinedReason.SmallSample"/>. Croston has
/// no underlying model: there is no interval; that of TSB is of demand or none in each period, and of past amounts. A gap of a series:
/// <see cref="UndefinedReason.MissingInput"/> and its place.</para>
/// <para><b>Method.</b> One pass. Intervals of TSB: each period has demand with the smoothed probability, of an amount drawn from the past with the weights
/// of the smoothing, α(1 − α)ᵏ; exact for one period, simulated for the sum of several.</para>
/// <para><b>Source.</b> J. D. Croston, Operational Research Quarterly 23, 1972; A. A. Syntetos and J. E. Boylan, International Journal of Forecasting 21,
/// 2005; R. H. Teunter, A. A. Syntetos and M. Z. Babai, EJOR 214, 2011.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] x = [0, 4, 0, 0, 6, 0, 1, 0, 0, 9];
/// var result = IntermittentDemand.Compute(x, new IntermittentDemandOptions { Level = 0.9 });
/// Console.WriteLine(result.TsbPeriod.Value); // 1.9640260011600001
/// Console.WriteLine(result.TsbTotal); // 1.9640260011600001 [0, 6]
/// Console.WriteLine(result.Size.Value); // 4.3919999999999995
/// Console.WriteLine(result.TsbPeriod.Lower); // 0
/// </code>
/// </example>
public static class IntermittentDemand
{
    private const double LongInterval = 1.32;
    private const double UnevenSizes = 0.49;

    /// <summary>The forecasts of a column.</summary>
    /// <param name="demands">Demand of each period, finite.</param>
    /// <param name="options">Weights, horizon; null for 0.1 and one period.</param>
    /// <returns>Forecasts and class.</returns>
    /// <exception cref="ArgumentException">A demand is not finite or beyond ±1e100.</exception>
    public static IntermittentDemandResult Compute(ReadOnlySpan<double> demands, IntermittentDemandOptions? options = null)
    {
        return Of(SeriesValues.Checked(demands, nameof(demands)), options ?? IntermittentDemandOptions.Default);
    }

    /// <summary>The forecasts of a series; a partial last period is left out, a gap refused.</summary>
    /// <param name="demands">Demand of each period.</param>
    /// <param name="options">Weights, horizon; null for 0.1 and one period.</param>
    /// <returns>Forecasts and class.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="demands"/> is null.</exception>
    public static IntermittentDemandResult Compute(Series demands, IntermittentDemandOptions? options = null)
    {
        var chosen = options ?? IntermittentDemandOptions.Default;
        return Guard.NotNull(demands).Gapless() is { } x
            ? Of(x, chosen)
            : None(demands.Fitted().Length, 0, UndefinedReason.MissingInput, chosen) with { FirstGap = demands.FirstGap };
    }

    private static IntermittentDemandResult Of(double[] x, IntermittentDemandOptions chosen)
    {
        var sizes = Array.FindAll(x, value => value > 0);
        return Array.Exists(x, value => value < 0) ? None(x.Length, sizes.Length, UndefinedReason.OutsideDomain, chosen)
            : sizes.Length == 0 ? None(x.Length, 0, UndefinedReason.NoData, chosen)
            : Of(x, sizes, chosen);
    }

    private static IntermittentDemandResult Of(double[] x, double[] sizes, IntermittentDemandOptions options)
    {
        var first = Array.FindIndex(x, value => value > 0);
        var (size, interval, probability, last) = (x[first], first + 1.0, 1 / (first + 1.0), first);
        for (var t = first + 1; t < x.Length; t++)
        {
            probability += options.IntervalWeight * ((x[t] > 0 ? 1 : 0) - probability);
            if (x[t] > 0)
            {
                size += options.SizeWeight * (x[t] - size);
                interval += options.IntervalWeight * (t - last - interval);
                last = t;
            }
        }

        var (variation, coming) = (Variation(sizes), new ComingDemand(sizes, options.SizeWeight, probability));
        var average = x.Length / (double)sizes.Length;
        return new IntermittentDemandResult
        {
            Count = x.Length,
            Demands = sizes.Length,
            Size = Figures.Finite(size),
            Interval = Figures.Finite(interval),
            Croston = Figures.Finite(size / interval),
            Sba = Figures.Finite(size / interval * (1 - (options.IntervalWeight / 2))),
            Probability = Figures.Finite(probability),
            Tsb = Figures.Finite(probability * size),
            TsbPeriod = coming.Period(probability * size, options.Level),
            TsbTotal = coming.Total(probability * size, options),
            PeriodsSinceLast = x.Length - 1 - last,
            AverageInterval = Figures.Finite(average),
            SquaredVariation = variation,
            Class = variation.Value is { } cv2 ? ClassOf(average, cv2) : null,
            ProbabilityLimit = Figure.Undefined<double>(UndefinedReason.OutsideDomain),
        };
    }

    private static Figure<double> Variation(double[] sizes)
    {
        if (sizes.Length < 2)
        {
            return Figure.Undefined<double>(UndefinedReason.SmallSample);
        }

        var (centered, mean) = (Correlations.Centered(sizes), SeriesValues.Mean(sizes));
        return Figures.Finite(Correlations.Product(centered, centered, 0) / (sizes.Length - 1) / mean / mean);
    }

    private static DemandClass ClassOf(double interval, double variation)
        => interval < LongInterval
            ? variation < UnevenSizes ? DemandClass.Smooth : DemandClass.Erratic
            : variation < UnevenSizes ? DemandClass.Intermittent : DemandClass.Lumpy;

    private static IntermittentDemandResult None(int count, int demands, UndefinedReason reason, IntermittentDemandOptions options)
    {
        var none = Figure.Undefined<double>(reason);
        return new IntermittentDemandResult
        {
            Count = count,
            Demands = demands,
            Size = none,
            Interval = none,
            Croston = none,
            Sba = none,
            Probability = none,
            Tsb = none,
            TsbPeriod = Estimate.Undefined(reason, options.Level, IntervalMethod.Prediction),
            TsbTotal = Estimate.Undefined(reason, options.Level, options.Horizon == 1 ? IntervalMethod.Prediction : IntervalMethod.MonteCarlo),
            PeriodsSinceLast = null,
            AverageInterval = none,
            SquaredVariation = none,
            Class = null,
            ProbabilityLimit = reason == UndefinedReason.NoData && count > 0 ? Figure.Of(-Elementary.ExpM1(Elementary.Log(0.05) / count)) : none,
        };
    }
}
