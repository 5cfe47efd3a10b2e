namespace AfterSales.Metrics.Statistics;

// From resamples to limits.
public partial class Bootstrap
{
    private const double SameWithin = 1e-12;

    private static BootstrapResult Assemble(double statistic, double[] replicates, ReadOnlySpan<double> jackknife, BootstrapOptions options)
    {
        if (!(Math.Abs(statistic) <= double.MaxValue))
        {
            return Undefined(UndefinedReason.OutsideDomain, options) with { UndefinedResamples = replicates.Count(r => !(Math.Abs(r) <= double.MaxValue)) };
        }

        var defined = Array.TrueForAll(replicates, r => Math.Abs(r) <= double.MaxValue) ? replicates
            : Array.FindAll(replicates, r => Math.Abs(r) <= double.MaxValue);
        var result = Undefined(UndefinedReason.SmallSample, options) with
        {
            Headline = Estimate.WithoutInterval(statistic, UndefinedReason.SmallSample, options.Level, options.Method),
            Resamples = defined.Length,
            UndefinedResamples = replicates.Length - defined.Length,
        };
        if (defined.Length < 2)
        {
            return result;
        }

        var mean = Moments.Mean(defined);
        var error = Spread(defined);
        var z0 = BiasCorrection(statistic, defined, options.Ties, SameWithin * Math.Max(Math.Abs(statistic), error));
        result = result with
        {
            Bias = Figures.Finite(mean - statistic),
            StandardError = Figures.Finite(error),
            BiasCorrection = z0,
            Acceleration = Acceleration(jackknife),
        };
        return result with { Headline = Enclosing(Interval(statistic, defined, error, mean - statistic, result, options)) };
    }

    /// <summary>
    /// z₀, from the share of resamples below the statistic, those equal to it counted half: ratings tie all the time, and a mirror image must have the
    /// negative of it.
    /// </summary>
    private static Figure<double> BiasCorrection(double statistic, double[] replicates, BootstrapTies ties, double tolerance)
    {
        var (twiceBelow, tied) = (0L, ties == BootstrapTies.HalfBelow ? 1 : 0);
        foreach (var r in replicates)
        {
            // The same ratings summed in another order may differ in their last bits.
            twiceBelow += Math.Abs(r - statistic) <= tolerance ? tied : r < statistic ? 2 : 0;
        }

        return twiceBelow == 0 || twiceBelow == 2L * replicates.Length
            ? Figure.Undefined<double>(UndefinedReason.OutsideDomain)
            : Figure.Of(NormalDistribution.Quantile(twiceBelow / (2.0 * replicates.Length)));
    }

    /// <summary>Standard deviation, near 1 by a power of two while it is squared.</summary>
    private static double Spread(double[] replicates)
    {
        var exponent = Scaling.Exponent(replicates);
        var scaled = Scaling.Down(replicates, exponent);
        return Scaling.Up(Math.Sqrt(Moments.SumOfSquares(scaled, Moments.Mean(scaled)) / (scaled.Length - 1)), exponent);
    }

    private static Estimate Limits(double statistic, double lower, double upper, double level, IntervalMethod method)
        => Math.Abs(lower) <= double.MaxValue && Math.Abs(upper) <= double.MaxValue
            ? Estimate.Of(statistic, lower, upper, level, method)
            : Estimate.WithoutInterval(statistic, UndefinedReason.Overflow, level, method);

    /// <summary>Limits that do not enclose the statistic are no interval of it; one short of it by rounding alone is drawn up to it.</summary>
    private static Estimate Enclosing(Estimate interval)
    {
        if (interval.Value is not { } value || interval.Lower is not { } lower || interval.Upper is not { } upper)
        {
            return interval;
        }

        var tolerance = Math.Max(SameWithin * Math.Abs(value), (SameWithin * upper) - (SameWithin * lower));
        return lower - value <= tolerance && value - upper <= tolerance
            ? Estimate.Of(value, Math.Min(lower, value), Math.Max(upper, value), interval.Level, interval.Method)
            : Estimate.WithoutInterval(value, UndefinedReason.OutsideDomain, interval.Level, interval.Method);
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
                return Limits(statistic, statistic - bias - half, statistic - bias + half, level, method);

            case IntervalMethod.BootstrapBca:
                if (parts.BiasCorrection.Value is not { } z0 || parts.Acceleration.Value is not { } a)
                {
                    return Estimate.WithoutInterval(statistic, parts.BiasCorrection.Reason ?? parts.Acceleration.Reason!.Value, level, method);
                }

                var (from, to) = (Place(z0, a, NormalDistribution.Quantile(tail)), Place(z0, a, NormalDistribution.InverseSurvival(tail)));
                if (!(from <= to))
                {
                    // The acceleration carries one of the places through infinity.
                    return Estimate.WithoutInterval(statistic, UndefinedReason.OutsideDomain, level, method);
                }

                return Estimate.Of(statistic, Selection.AtPlace(replicates, from), Selection.AtPlace(replicates, to), level, method);

            default:
                var (low, high) = (Selection.AtPlace(replicates, tail), Selection.AtPlace(replicates, 1 - tail));
                return method == IntervalMethod.BootstrapBasic
                    ? Limits(statistic, (2 * statistic) - high, (2 * statistic) - low, level, method)
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

        jackknife = Scaling.Down(jackknife, Scaling.Exponent(jackknife));
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
