using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What every correlation does with its two columns before and after the formula.</summary>
internal static class CompletePairs
{
    /// <summary>The pairs of which both are there, and how many are not.</summary>
    public static (double[] X, double[] Y, int Missing) Of(ReadOnlySpan<double?> x, ReadOnlySpan<double?> y)
    {
        Guard.SameLength(y.Length, x.Length, nameof(y), nameof(x));
        var (left, right, kept) = (new double[x.Length], new double[x.Length], 0);
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] is { } a && y[i] is { } b)
            {
                (left[kept], right[kept]) = (a, b);
                kept++;
            }
        }

        Array.Resize(ref left, kept);
        Array.Resize(ref right, kept);
        return (left, right, x.Length - kept);
    }

    /// <summary>Checks the caller's columns; then the result where no correlation exists, or null where one does.</summary>
    public static CorrelationResult? WithoutAnswer(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int missing, double level)
    {
        Guard.AllFinite(x, nameof(x));
        Guard.AllFinite(y, nameof(y));
        Guard.SameLength(y.Length, x.Length, nameof(y), nameof(x));
        Guard.Between(level, 0, 1);
        UndefinedReason? reason = x.IsEmpty ? UndefinedReason.NoData
            : x.Length < 2 ? UndefinedReason.SmallSample
            : IsConstant(x) || IsConstant(y) ? UndefinedReason.ZeroVariance : null;
        return reason is { } why ? Undefined(x.Length, missing, level, why) : null;
    }

    private static bool IsConstant(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value != values[0])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A correlation without an answer.</summary>
    private static CorrelationResult Undefined(int count, int missing, double level, UndefinedReason reason)
    {
        var none = Figure.Undefined<double>(reason);
        return new CorrelationResult
        {
            Count = count,
            Missing = missing,
            Headline = Estimate.Undefined(reason, level, IntervalMethod.FisherZ),
            Statistic = none,
            DegreesOfFreedom = none,
            PValue = none,
            PValueGreater = none,
            PValueLess = none,
            CorrectedPValue = none,
            ExactPValue = none,
        };
    }

    /// <summary>Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)²Σ(y − ȳ)²), held inside −1 … 1; neither column constant.</summary>
    public static double Coefficient(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        x = Scaling.Down(x, Scaling.Exponent(x));
        y = Scaling.Down(y, Scaling.Exponent(y));
        var (meanX, meanY) = (Moments.Mean(x), Moments.Mean(y));
        var (xx, yy, xy, driftX, driftY) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var (dx, dy) = (x[i] - meanX, y[i] - meanY);
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
            driftX += dx;
            driftY += dy;
        }

        xx -= driftX / x.Length * driftX;
        yy -= driftY / x.Length * driftY;
        xy -= driftX / x.Length * driftY;

        // One root of the product gives an exact line exactly 1.
        return Math.Max(-1, Math.Min(1, xy / Math.Sqrt(xx * yy)));
    }

    /// <summary>The t test of a coefficient and its interval by Fisher's z with the given standard error; a perfect relation has the limits of both.</summary>
    public static CorrelationResult Tested(double r, int count, int missing, double level, double error)
    {
        double df = count - 2;
        if (count < 3)
        {
            return Undefined(count, missing, level, UndefinedReason.SmallSample) with
            {
                Headline = Estimate.WithoutInterval(r, UndefinedReason.SmallSample, level, IntervalMethod.FisherZ),
            };
        }

        var isPerfect = Math.Abs(r) == 1;
        var t = isPerfect ? Figure.Undefined<double>(UndefinedReason.Unbounded) : Figures.Finite(r * Math.Sqrt(df / ((1 - r) * (1 + r))));
        Figure<double> P(Func<double, double> tail, double limit) => isPerfect ? Figure.Of(limit) : t.Select(tail);
        return new CorrelationResult
        {
            Count = count,
            Missing = missing,
            Headline = Interval(r, count, level, error),
            Statistic = t,
            DegreesOfFreedom = Figure.Of(df),
            PValue = P(x => StudentTDistribution.TwoSided(x, df), 0),
            PValueGreater = P(x => StudentTDistribution.Survival(x, df), r > 0 ? 0 : 1),
            PValueLess = P(x => StudentTDistribution.Cumulative(x, df), r > 0 ? 1 : 0),
        };
    }

    /// <summary>tanh(artanh r ± z·error); without a finite error the value alone.</summary>
    public static Estimate Interval(double r, int count, double level, double error)
    {
        if (Math.Abs(r) == 1 && count > 3)
        {
            return Estimate.Of(r, r, r, level, IntervalMethod.FisherZ);
        }

        if (!(error > 0 && error < double.MaxValue))
        {
            return Estimate.WithoutInterval(r, UndefinedReason.SmallSample, level, IntervalMethod.FisherZ);
        }

        var center = 0.5 * (Elementary.Log1P(r) - Elementary.Log1P(-r));
        var half = NormalDistribution.TwoSidedQuantile(level) * error;

        // At a level next to zero both are the correlation itself, each with its own rounding.
        var upper = Elementary.Tanh(center + half);
        return Estimate.Of(r, Math.Min(upper, Elementary.Tanh(center - half)), upper, level, IntervalMethod.FisherZ);
    }
}
