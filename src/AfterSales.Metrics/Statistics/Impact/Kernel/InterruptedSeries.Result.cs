using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

// From the fit to effects and counterfactual.
public partial class InterruptedSeries
{
    private static InterruptedSeriesResult Of(InterruptedDesign design, int first, InterruptedSeriesOptions options)
    {
        UndefinedReason? missing = design.Periods.Length == 0 ? UndefinedReason.NoData
            : design.Before < LeastBefore || design.After < LeastAfter || design.Periods.Length <= design.Columns ? UndefinedReason.SmallSample : null;
        if (missing is { } reason)
        {
            return Undefined(design, reason, options);
        }

        var fit = Fit(design, options);
        return fit.System is null ? Undefined(design, fit.Reason!.Value, options) : Result(design, first, fit, options);
    }

    /// <summary>The fit as asked for; where it has no error, least squares with the reason.</summary>
    private static InterruptedFit Fit(InterruptedDesign design, InterruptedSeriesOptions options)
    {
        var columns = design.AllColumns();
        if (ImpactFit.Of(columns, design.Values) is not { } plain)
        {
            return new InterruptedFit { Reason = UndefinedReason.Singular };
        }

        var found = new InterruptedFit { Plain = plain, System = plain };
        if (plain.IsExact(design.Values))
        {
            return found with { Reason = UndefinedReason.ZeroVariance };
        }

        if (options.Errors == InterruptedErrors.NeweyWest)
        {
            return found with { Covariance = plain.NeweyWest(design.Periods, Lag(design, options)) };
        }

        var (fit, rho, why) = ImpactFit.PraisWinsten(columns, design.Values, design.Periods);
        return fit is null ? found with { Reason = why } : found with { System = fit, Covariance = fit.Classical(), Rho = rho };
    }

    private const double Rounding = 1e-12;

    private static int Lag(InterruptedDesign design, InterruptedSeriesOptions options)
        => options.Lag ?? NeweyWestLag.Of(design.Periods.Length);

    private static InterruptedSeriesResult Result(InterruptedDesign design, int first, InterruptedFit found, InterruptedSeriesOptions options)
    {
        var (fit, reason) = (found.System!, found.Reason);
        var (since, isPrais) = (design.SinceStart(), options.Errors == InterruptedErrors.PraisWinsten);
        ImpactEffect Effect(double[] weights) => Combined(fit, found.Covariance, reason, weights, options.Level);
        var average = Effect(design.EffectAt(since.Average()));
        var counterfactual = Counterfactual(design, first, found, options);

        // An expectation that no double holds makes the means infinite, and what is computed of them undefined.
        var mean = counterfactual.Average(c => c.Expected.Value ?? double.PositiveInfinity);

        // What is left of zero beside the values is rounding of the fit.
        mean = Math.Abs(mean) <= Rounding * design.Values.Max(Math.Abs) ? 0 : mean;
        return new InterruptedSeriesResult
        {
            Before = design.Before,
            After = design.After,
            Terms = Terms(found, options.Level),
            DegreesOfFreedom = fit.DegreesOfFreedom,
            Lag = isPrais ? null : Lag(design, options),
            Autocorrelation = isPrais && reason is null ? Figure.Of(found.Rho) : Figure.Undefined<double>(reason ?? UndefinedReason.OutsideDomain),
            ResidualVariance = reason is { } why ? Figure.Undefined<double>(why) : Figures.Finite(fit.Variance),
            DurbinWatson = reason is UndefinedReason.ZeroVariance ? Figure.Undefined<double>(UndefinedReason.ZeroVariance)
                : DurbinWatson(found.Plain!, design.Periods),
            DurbinWatsonAfter = reason is null && isPrais ? DurbinWatson(fit, design.Periods)
                : Figure.Undefined<double>(reason ?? UndefinedReason.OutsideDomain),
            AtStart = Effect(design.EffectAt(since[0])),
            AtEnd = Effect(design.EffectAt(since[since.Length - 1])),
            Average = average,
            Cumulative = Effect([.. design.EffectAt(since.Average()).Select(w => w * since.Length)]),
            RelativeAverage = average.Effect.Value is { } a && !double.IsInfinity(mean) ? Figure.Ratio(a, mean)
                : Figure.Undefined<double>(UndefinedReason.Overflow),
            ObservedMinusExpected = Figures.Finite(counterfactual.Average(c => c.Observed - (c.Expected.Value ?? double.PositiveInfinity))),
            Counterfactual = FrozenList.Own(counterfactual),
            Options = options,
        };
    }

    private static ImpactEffect Combined(ImpactFit fit, double[,]? covariance, UndefinedReason? reason, double[] weights, double level)
    {
        var value = LeastSquares.Dot(weights, fit.Coefficients);
        return covariance is null || reason is not null
            ? ImpactEffect.WithoutError(value, reason ?? UndefinedReason.ZeroVariance, level)
            : ImpactEffect.Of(value, Error(covariance, weights), fit.DegreesOfFreedom, level);
    }

    private static double Error(double[,] covariance, double[] weights)
    {
        var variance = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            for (var j = 0; j < weights.Length; j++)
            {
                variance += weights[i] * weights[j] * covariance[i, j];
            }
        }

        return Math.Sqrt(Math.Max(variance, 0));
    }

    /// <summary>Each coefficient with its error.</summary>
    private static FrozenList<ImpactEffect> Terms(InterruptedFit found, double level)
    {
        var fit = found.System!;
        return FrozenList.Own([.. fit.Coefficients.Select(
            (_, j) => Combined(fit, found.Covariance, found.Reason, [.. fit.Coefficients.Select((_, h) => h == j ? 1.0 : 0)], level))]);
    }

    private static CounterfactualPeriod[] Counterfactual(InterruptedDesign design, int first, InterruptedFit found, InterruptedSeriesOptions options)
    {
        var fit = found.System!;
        var observationVariance = fit.Variance / ((1 - found.Rho) * (1 + found.Rho));
        var periods = new List<CounterfactualPeriod>();
        for (var i = 0; i < design.Periods.Length; i++)
        {
            if (design.Periods[i] < first)
            {
                continue;
            }

            var mean = Combined(fit, found.Covariance, found.Reason, design.Row(design.Periods[i], isAfter: false), options.Level);
            periods.Add(new CounterfactualPeriod
            {
                Period = design.Periods[i],
                Observed = design.Values[i],
                Expected = mean.Effect,
                StandardError = mean.StandardError,
                Prediction = Prediction(mean, observationVariance, fit.DegreesOfFreedom, options.Level),
            });
        }

        return [.. periods];
    }

    private static Estimate Prediction(ImpactEffect mean, double variance, int degreesOfFreedom, double level)
    {
        return mean.Effect.Value is not { } value ? Estimate.Undefined(mean.Effect.Reason!.Value, level, IntervalMethod.Prediction)
            : mean.StandardError.Value is { } error
            ? Figures.Interval(
                value, StudentTDistribution.TwoSidedQuantile(level, degreesOfFreedom) * Math.Sqrt((error * error) + variance), level, IntervalMethod.Prediction)
            : Figures.WithoutInterval(value, mean.StandardError.Reason!.Value, level, IntervalMethod.Prediction);
    }

    private static Figure<double> DurbinWatson(ImpactFit fit, int[] periods)
    {
        if (periods[periods.Length - 1] - periods[0] != periods.Length - 1)
        {
            return Figure.Undefined<double>(UndefinedReason.MissingInput);
        }

        var sum = 0.0;
        for (var i = 1; i < fit.Residuals.Length; i++)
        {
            sum += (fit.Residuals[i] - fit.Residuals[i - 1]) * (fit.Residuals[i] - fit.Residuals[i - 1]);
        }

        var squares = LeastSquares.Dot(fit.Residuals, fit.Residuals);
        return squares == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator) : Figures.Finite(sum / squares);
    }

    private static InterruptedSeriesResult Undefined(InterruptedDesign design, UndefinedReason reason, InterruptedSeriesOptions options)
    {
        var (none, effect) = (Figure.Undefined<double>(reason), ImpactEffect.Undefined(reason, options.Level));
        return new InterruptedSeriesResult
        {
            Before = design.Before,
            After = design.After,
            Terms = [],
            DegreesOfFreedom = Math.Max(design.Periods.Length - design.Columns, 0),
            Lag = null,
            Autocorrelation = none,
            ResidualVariance = none,
            DurbinWatson = none,
            DurbinWatsonAfter = none,
            AtStart = effect,
            AtEnd = effect,
            Average = effect,
            Cumulative = effect,
            RelativeAverage = none,
            ObservedMinusExpected = none,
            Counterfactual = [],
            Options = options,
        };
    }
}
