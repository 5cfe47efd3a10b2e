using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Mean, variance, skewness and kurtosis of a sample.</summary>
/// <remarks>
/// <para><b>Formula.</b> With mₖ = Σ(x − x̄)ᵏ/n: variance Σ(x − x̄)²/(n − 1); skewness g₁ = m₃/m₂^1.5, G₁ = g₁√(n(n − 1))/(n − 2), b₁ = g₁((n − 1)/n)^1.5;
/// excess kurtosis g₂ = m₄/m₂² − 3, G₂ = (n − 1)/((n − 2)(n − 3))·((n + 1)g₂ + 6), b₂ = (g₂ + 3)(1 − 1/n)² − 3.</para>
/// <para><b>Units.</b> Mean and standard deviation in the unit of the values, variance in its square; skewness and kurtosis have none.</para>
/// <para><b>Domain.</b> Finite values. Needs every value: two passes; sums for merging are the business of the tallies, which are exact.</para>
/// <para><b>Edge cases.</b> No value: all undefined, <see cref="UndefinedReason.NoData"/>. One: mean; the variance is undefined,
/// <see cref="UndefinedReason.SmallSample"/>; G₁
/// needs three, G₂ four. All alike: variance 0, skewness and kurtosis undefined, <see cref="UndefinedReason.ZeroVariance"/>. A geometric mean needs
/// positive values, else
/// <see cref="UndefinedReason.OutsideDomain"/>.</para>
/// <para><b>Method.</b> Compensated sums about the rounded mean, its rounding error taken out: a billion added to every value changes no digit of the
/// variance.</para>
/// <para><b>Source.</b> D. N. Joanes and C. A. Gill, The Statistician 47, 1998 (the three types of skewness and kurtosis); T. F. Chan, G. H. Golub and R.
/// J. LeVeque,
/// American Statistician 37, 1983. Matches R's var and psych's skew and kurtosi. MathNet's RunningStatistics.Combine overflows above 2,097,151 values;
/// nothing here
/// multiplies counters as integers.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = Moments.Compute([4, 6, 8, 10, 12]);
/// Console.WriteLine($"mean {result.Mean:F1} h, standard deviation {result.StandardDeviation:F2} h"); // mean 8.0 [4.1, 11.9] h, standard deviation 3.16 h
/// </code>
/// </example>
public static class Moments
{
    /// <summary>The moments of a sample.</summary>
    /// <param name="values">Finite values.</param>
    /// <param name="level">Confidence level of the mean's t interval, strictly between 0 and 1.</param>
    /// <returns>The moments.</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside (0, 1).</exception>
    public static MomentsResult Compute(ReadOnlySpan<double> values, double level = Estimate.DefaultLevel)
    {
        Guard.AllFinite(values, nameof(values));
        Guard.Between(level, 0, 1);
        double n = values.Length;
        if (values.Length == 0)
        {
            var none = Figure.Undefined<double>(UndefinedReason.NoData);
            return new MomentsResult
            {
                Count = 0,
                Mean = Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.StudentT),
                Variance = none,
                StandardDeviation = none,
                GeometricMean = none,
                Skewness = none,
                SampleSkewness = none,
                ScaledSkewness = none,
                Kurtosis = none,
                SampleKurtosis = none,
                ScaledKurtosis = none,
            };
        }

        // Near 1 by a power of two, so that no square leaves the doubles before its root comes back into them.
        var exponent = Scaling.Exponent(values);
        var scaled = Scaling.Down(values, exponent);
        var mean = Mean(scaled);
        var (m2, m3, m4) = Central(scaled, mean);
        var spread = values.Length < 2 ? Figure.Undefined<double>(UndefinedReason.SmallSample) : Figure.Of(Math.Sqrt(m2 * n / (n - 1)));
        var flat = m2 > 0 ? (UndefinedReason?)null : values.Length < 2 ? UndefinedReason.SmallSample : UndefinedReason.ZeroVariance;
        var (g1, g2) = (m3 / m2 / Math.Sqrt(m2), (m4 / m2 / m2) - 3);
        Figure<double> Shape(double value, int least) => flat is { } reason
            ? Figure.Undefined<double>(reason)
            : n < least ? Figure.Undefined<double>(UndefinedReason.SmallSample) : Figures.Finite(value);
        return new MomentsResult
        {
            Count = values.Length,
            Mean = MeanInterval(mean, spread, n, level, exponent),
            Variance = spread.Reason is { } few ? Figure.Undefined<double>(few) : Figures.Finite(Scaling.Up(Scaling.Up(m2 * n / (n - 1), exponent), exponent)),
            StandardDeviation = spread.Reason is { } alone ? Figure.Undefined<double>(alone) : Figures.Finite(Scaling.Up(spread.Value!.Value, exponent)),
            GeometricMean = GeometricMean(values),
            Skewness = Shape(g1, 2),
            SampleSkewness = Shape(g1 * Math.Sqrt(n * (n - 1)) / (n - 2), 3),
            ScaledSkewness = Shape(g1 * ((n - 1) / n) * Math.Sqrt((n - 1) / n), 2),
            Kurtosis = Shape(g2, 2),
            SampleKurtosis = Shape((n - 1) / (n - 2) / (n - 3) * (((n + 1) * g2) + 6), 4),
            ScaledKurtosis = Shape(((g2 + 3) * (1 - (1 / n)) * (1 - (1 / n))) - 3, 2),
        };
    }

    /// <summary>The mean by a compensated sum (Neumaier), of at least one value.</summary>
    internal static double Mean(ReadOnlySpan<double> values)
    {
        var (sum, rest) = (0.0, 0.0);
        foreach (var x in values)
        {
            var next = sum + x;
            rest += Math.Abs(sum) >= Math.Abs(x) ? sum - next + x : x - next + sum;
            sum = next;
        }

        var mean = (sum + rest) / values.Length;
        if (Math.Abs(mean) <= double.MaxValue)
        {
            return mean;
        }

        // The sum left the doubles though the mean is among them: sum the parts instead.
        mean = 0;
        foreach (var x in values)
        {
            mean += x / values.Length;
        }

        return mean;
    }

    /// <summary>What the rounding of a mean left out of it: beside it where means that are nearly alike are subtracted.</summary>
    /// <remarks>In twice the digits of a double, so that the same values in another order leave the same.</remarks>
    internal static double MeanRest(ReadOnlySpan<double> values, double mean)
    {
        var drift = default(DoubleDouble);
        foreach (var x in values)
        {
            drift += DoubleDouble.Sum(x, -mean);
        }

        return drift.High / values.Length;
    }

    /// <summary>Σ(x − x̄)², corrected for the rounding of the mean.</summary>
    internal static double SumOfSquares(ReadOnlySpan<double> values, double mean)
    {
        var (sum, drift) = (0.0, 0.0);
        foreach (var x in values)
        {
            var d = x - mean;
            sum += d * d;
            drift += d;
        }

        return Math.Max(sum - (drift * drift / values.Length), 0);
    }

    private static (double M2, double M3, double M4) Central(ReadOnlySpan<double> values, double mean)
    {
        var n = values.Length;
        var drift = 0.0;
        foreach (var x in values)
        {
            drift += x - mean;
        }

        drift /= n;
        var (m2, m3, m4) = (0.0, 0.0, 0.0);
        foreach (var x in values)
        {
            var d = x - mean - drift;
            m2 += d * d;
            m3 += d * d * d;
            m4 += d * d * (d * d);
        }

        return (m2 / n, m3 / n, m4 / n);
    }

    private static Estimate MeanInterval(double mean, Figure<double> spread, double n, double level, int exponent)
    {
        var center = Scaling.Up(mean, exponent);
        return spread.Value is { } s
            ? Figures.Interval(
                center, Scaling.Up(StudentTDistribution.TwoSidedQuantile(level, n - 1) * s / Math.Sqrt(n), exponent), level, IntervalMethod.StudentT)
            : Estimate.WithoutInterval(center, spread.Reason!.Value, level, IntervalMethod.StudentT);
    }

    /// <summary>The root of the product as a power of two beside a number near 1, of which one logarithm is enough.</summary>
    private static Figure<double> GeometricMean(ReadOnlySpan<double> values)
    {
        // So many factors from √½ to √2 stay far inside the doubles.
        const int Factors = 1024;
        var (product, exponent) = (1.0, 0L);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] <= 0)
            {
                return Figure.Undefined<double>(UndefinedReason.OutsideDomain);
            }

            var (mantissa, own) = Elementary.Parts(values[i]);
            (product, exponent) = (product * mantissa, exponent + own);
            if (i % Factors == Factors - 1)
            {
                (product, own) = Elementary.Parts(product);
                exponent += own;
            }
        }

        // Divided downwards: another unit is another whole power, and the same rest.
        var left = ((exponent % values.Length) + values.Length) % values.Length;
        var rest = Elementary.Log(product) + (left * Elementary.Log(2));
        return Figures.Finite(Scaling.Up(Elementary.Exp(rest / values.Length), (int)((exponent - left) / values.Length)));
    }
}
