namespace AfterSales.Metrics.Statistics;

// From resamples to limits.
public partial class Bootstrap
{
    private static BootstrapResult Assemble(double statistic, double[] replicates, ReadOnlySpan<double> jackknife, BootstrapOptions options)
    {
        if (!(Math.Abs(statistic) <= double.MaxValue))
        {
            return Undefined(UndefinedReason.OutsideDomain, options) with { UndefinedResamples = replicates.Count(r => !(Math.Abs(r) <= double.MaxValue)) };
        }

        var defined = Array.TrueForAll(replicates, r => Math.Abs(r) <= double.MaxValue) ? replicates : Array.FindAll(replicates, r => Math.Abs(r) <= double.MaxValue);
        var result = Undefined(UndefinedReason.SmallSample, options) with
        {
            Interval = Estimate.WithoutInterval(statistic, UndefinedReason.SmallSample, options.Level, options.Method),
            Resamples = defined.Length,
            UndefinedResamples = replicates.Length - defined.Length,
        };
        if (defined.Length < 2)
        {
            return result;
        }

        var mean = Moments.Mean(defined);
        var error = Math.Sqrt(Moments.SumOfSquares(defined, mean) / (defined.Length - 1));
        var below = 0;
        foreach (var r in defined)
        {
            below += r < statistic ? 1 : 0;
        }

        var z0 = below == 0 || below == defined.Length
            ? Figure.Undefined<double>(UndefinedReason.Unbounded)
            : Figure.Of(NormalDistribution.Quantile((double)below / defined.Length));
        result = result with
        {
            Bias = Figures.Finite(mean - statistic),
            StandardError = Figures.Finite(error),
            BiasCorrection = z0,
            Acceleration = Acceleration(jackknife),
        };
        return result with { Interval = Interval(statistic, defined, error, mean - statistic, result, options) };
    }

    private static Estimate Interval(double statistic, double[] replicates, double error, double bias, BootstrapResult parts, BootstrapOptions options)
    {
        var (level, method) = (options.Level, options.Method);
        if (error == 0)
        {
            return Estimate.WithoutInterval(statistic, UndefinedReason.ZeroVariance, level, method);
        }

        var tail = (1 - level) / 2;
        switch (method)
        {
            case IntervalMethod.BootstrapNormal:
                var half = NormalDistribution.TwoSidedQuantile(level) * error;
                return Estimate.Of(statistic, statistic - bias - half, statistic - bias + half, level, method);

            case IntervalMethod.BootstrapBca:
                if (parts.BiasCorrection.Value is not { } z0 || parts.Acceleration.Value is not { } a)
                {
                    return Estimate.WithoutInterval(statistic, parts.BiasCorrection.Reason ?? parts.Acceleration.Reason!.Value, level, method);
                }

                var (from, to) = (Place(z0, a, NormalDistribution.Quantile(tail)), Place(z0, a, NormalDistribution.InverseSurvival(tail)));
                if (!(from <= to))
                {
                    // The acceleration carries one of the places through infinity.
                    return Estimate.WithoutInterval(statistic, UndefinedReason.Unbounded, level, method);
                }

                return Estimate.Of(statistic, Selection.AtPlace(replicates, from), Selection.AtPlace(replicates, to), level, method);

            default:
                var (low, high) = (Selection.AtPlace(replicates, tail), Selection.AtPlace(replicates, 1 - tail));
                return method == IntervalMethod.BootstrapBasic
                    ? Estimate.Of(statistic, (2 * statistic) - high, (2 * statistic) - low, level, method)
                    : Estimate.Of(statistic, low, high, level, method);
        }
    }

    private static double Place(double z0, double a, double z)
    {
        var rest = 1 - (a * (z0 + z));
        return rest > 0 ? NormalDistribution.Cumulative(z0 + ((z0 + z) / rest)) : double.NaN;
    }

    private static Figure<double> Acceleration(ReadOnlySpan<double> jackknife)
    {
        if (jackknife.Length < 2)
        {
            return Figure.Undefined<double>(UndefinedReason.SmallSample);
        }

        var mean = Moments.Mean(jackknife);
        var (squares, cubes) = (0.0, 0.0);
        foreach (var t in jackknife)
        {
            var u = mean - t;
            squares += u * u;
            cubes += u * u * u;
        }

        // NaN from a statistic undefined without some value ends here as well.
        return squares > 0 ? Figures.Finite(cubes / (6 * squares * Math.Sqrt(squares)))
            : squares == 0 ? Figure.Of(0.0) : Figure.Undefined<double>(UndefinedReason.OutsideDomain);
    }
}
