using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>
/// The width of Sison and Glaz's intervals: the largest c for which P(all |Xᵢ − nᵢ| ≤ c) does not exceed the level, and how far the level lies between
/// the probabilities of c and c + 1.
/// </summary>
/// <remarks>
/// P = N!/(Nᴺe⁻ᴺ) · P(all |Yᵢ − nᵢ| ≤ c and ΣYᵢ = N) with Yᵢ independent Poisson variables of mean nᵢ. Everything is written in the deviations Yᵢ − nᵢ, so
/// that counts of any size keep their digits. Exact by convolution of the truncated variables; or, as Sison and Glaz published, with the density of their
/// sum from its first four cumulants (Edgeworth).
/// </remarks>
internal readonly ref struct SisonGlaz
{
    /// <summary>Multiplications of one exact probability at the widest c that can be needed: about a twentieth of a second.</summary>
    private const double ExactWork = 3e7;

    /// <summary>Up to so many values a truncated variable's cumulants are summed; beyond, integrated.</summary>
    private const int SummedTo = 4096;

    private const double HalfLogTwoPi = 0.9189385332046728;

    private readonly double[] counts;
    private readonly double total;

    /// <param name="counts">Counts, none negative and at least two above zero; zeros play no part.</param>
    /// <param name="total">Their sum.</param>
    /// <param name="level">The confidence level.</param>
    /// <param name="exactTo">The total up to which the probabilities are to be exact, if their work allows it.</param>
    public SisonGlaz(ReadOnlySpan<long> counts, long total, double level, long exactTo)
    {
        var positive = new List<double>();
        foreach (var count in counts)
        {
            if (count > 0)
            {
                positive.Add(count);
            }
        }

        positive.Sort();
        (this.counts, this.total) = ([.. positive], total);
        var widest = Widest(level);
        IsExact = total <= exactTo && Work(widest) <= ExactWork;
        (C, Gamma) = Find(level, widest);
    }

    /// <summary>Whether the probabilities are exact.</summary>
    public bool IsExact { get; }

    public double C { get; }

    public double Gamma { get; }

    /// <summary>Where normal limits of each class at a Bonferroni level end: about the c to be found, or a little above it.</summary>
    private double Widest(double level)
    {
        var z = NormalDistribution.InverseSurvival(Math.Max(1e-300, (1 - level) / (2 * counts.Length)));
        var spread = 0.0;
        foreach (var n in counts)
        {
            spread = Math.Max(spread, n * ((total - n) / total));
        }

        return Math.Max(1, Math.Min(total, Math.Ceiling(z * Math.Sqrt(spread))));
    }

    /// <summary>Multiplications of one convolution: each class but the last against all before it, the last at the one sum that counts.</summary>
    private double Work(double c)
    {
        var (work, width) = (0.0, 1.0);
        for (var i = 0; i < counts.Length; i++)
        {
            var own = Math.Min(counts[i], c) + Math.Min(total - counts[i], c) + 1;
            work += i == counts.Length - 1 ? own : i == 0 ? 0 : own * width;
            width = i == 0 ? own : width + own - 1;
        }

        return work;
    }

    private (double C, double Gamma) Find(double level, double guess)
    {
        var atZero = Coverage(0);
        if (Exceeds(atZero, level))
        {
            // The observed table alone is likelier than the level: as May and Johnson do, from nothing to the probability of the first step.
            return (0, Math.Min(1, level / Coverage(1)));
        }

        var (low, atLow, high, atHigh) = (0.0, atZero, guess, Coverage(guess));
        for (var step = Math.Max(1, Math.Floor(guess / 16)); Exceeds(atHigh, level) && high > low + 1; step *= 2)
        {
            var next = Math.Max(low + 1, high - step);
            var at = Coverage(next);
            if (!Exceeds(at, level))
            {
                (low, atLow) = (next, at);
                break;
            }

            (high, atHigh) = (next, at);
        }

        for (var step = Math.Max(1, Math.Floor(guess / 16)); !Exceeds(atHigh, level) && high < total; step *= 2)
        {
            (low, atLow) = (high, atHigh);
            high = Math.Min(total, high + step);
            atHigh = Coverage(high);
        }

        while (high - low > 1)
        {
            var middle = low + Math.Floor((high - low) / 2);
            var at = Coverage(middle);
            (low, atLow, high, atHigh) = !Exceeds(at, level) ? (middle, at, high, atHigh) : (low, atLow, middle, at);
        }

        return (low, atHigh > atLow ? Math.Max(Math.Min(1, (level - atLow) / (atHigh - atLow)), 0) : 0);
    }

    /// <summary>Beyond the rounding of the convolution: a probability that is exactly the level, as that of [1, 1] at 50 %, does not exceed it.</summary>
    private static bool Exceeds(double coverage, double level) => coverage > level * (1 + 1e-13);

    private double Coverage(double c)
    {
        // Wide enough to exclude no table.
        if (c >= total)
        {
            return 1;
        }

        return Math.Min(1, IsExact ? Convolved(c) : Edgeworth(c));
    }

    private double Convolved(double c)
    {
        var (sum, least) = (Array.Empty<double>(), 0);
        for (var i = 0; i < counts.Length; i++)
        {
            var (own, from) = Probabilities(counts[i], c);
            if (i == counts.Length - 1)
            {
                return Joined(sum, least, own, from) / AtMean(total);
            }

            (sum, least) = i == 0 ? (own, from) : (Convolution(sum, own), least + from);
        }

        return 1;
    }

    /// <summary>Poisson probabilities of n − c … n + c, cut where they are below a part in 1e-25 of the largest, and the first deviation.</summary>
    private (double[] Probabilities, int From) Probabilities(double n, double c)
    {
        const double Negligible = 1e-25;
        var (below, above) = (new List<double>(), new List<double>());
        var mode = AtMean(n);
        var (p, lowest) = (mode, Math.Min(n, c));
        for (var d = 1; d <= lowest && p > Negligible * mode; d++)
        {
            p *= (n - d + 1) / n;
            below.Add(p);
        }

        (p, var highest) = (mode, Math.Min(total - n, c));
        for (var d = 1; d <= highest && p > Negligible * mode; d++)
        {
            p *= n / (n + d);
            above.Add(p);
        }

        below.Reverse();
        return ([.. below, mode, .. above], -below.Count);
    }

    private static double[] Convolution(double[] left, double[] right)
    {
        var result = new double[left.Length + right.Length - 1];
        for (var i = 0; i < right.Length; i++)
        {
            var p = right[i];
            var target = result.AsSpan(i, left.Length);
            for (var j = 0; j < target.Length; j++)
            {
                target[j] += p * left[j];
            }
        }

        return result;
    }

    /// <summary>The probability that both deviations cancel.</summary>
    private static double Joined(double[] sum, int least, double[] own, int from)
    {
        var joint = 0.0;
        for (var j = 0; j < own.Length; j++)
        {
            var place = -(from + j) - least;
            joint += place >= 0 && place < sum.Length ? own[j] * sum[place] : 0;
        }

        return joint;
    }

    private double Edgeworth(double c)
    {
        var (logInside, mean, variance, third, fourth) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var n in counts)
        {
            var m = Truncated(n, -Math.Min(n, c), Math.Min(total - n, c));
            logInside += Elementary.Log(m.Inside);
            mean += m.Mean;
            variance += m.Variance;
            third += m.Third;
            fourth += m.Fourth - (3 * m.Variance * m.Variance);
        }

        if (variance <= 0)
        {
            // Every class is held at its count.
            return Elementary.Exp(logInside) / AtMean(total);
        }

        var (skew, excess, x) = (third / variance / Math.Sqrt(variance), fourth / variance / variance, -mean / Math.Sqrt(variance));
        var x2 = x * x;
        var h3 = x * (x2 - 3);
        var h4 = (x2 * (x2 - 6)) + 3;
        var h6 = (x2 * ((x2 * (x2 - 15)) + 45)) - 15;
        var density = NormalDistribution.Density(x) * (1 + (skew * h3 / 6) + (excess * h4 / 24) + (skew * skew * h6 / 72)) / Math.Sqrt(variance);
        return Math.Max(Elementary.Exp(logInside) * density / AtMean(total), 0);
    }

    /// <summary>Of a Poisson variable's deviation from its mean n, between two limits: probability, mean, central moments.</summary>
    private static (double Inside, double Mean, double Variance, double Third, double Fourth) Truncated(double n, double from, double to)
    {
        // Twelve standard deviations, and as much again for the skewness of small counts, hold all that a double sees.
        var reach = Math.Ceiling(12 * Math.Sqrt(n)) + 40;
        (from, to) = (Math.Max(from, -reach), Math.Min(to, reach));
        var isSummed = to - from < SummedTo;
        var points = isSummed ? (int)(to - from) + 1 : SummedTo + 1;
        var (start, width) = isSummed ? (from, 1.0) : (from - 0.5, (to - from + 1) / SummedTo);
        var (weights, sum, mean) = (new double[points], 0.0, 0.0);
        for (var i = 0; i < points; i++)
        {
            // Simpson's rule over the cells of the whole numbers, or the whole numbers themselves.
            var simpson = isSummed ? 1 : width * (i == 0 || i == SummedTo ? 1 : i % 2 == 1 ? 4 : 2) / 3;
            var d = start + (i * width);
            weights[i] = simpson * Relative(n, d);
            sum += weights[i];
            mean += weights[i] * d;
        }

        mean /= sum;
        var (second, third, fourth) = (0.0, 0.0, 0.0);
        for (var i = 0; i < points; i++)
        {
            var d = start + (i * width) - mean;
            second += weights[i] * d * d;
            third += weights[i] * d * d * d;
            fourth += weights[i] * d * d * (d * d);
        }

        return (AtMean(n) * sum, mean, second / sum, third / sum, fourth / sum);
    }

    /// <summary>The Poisson probability of n + d over that of its mean n, for a whole or broken d above −n − 1.</summary>
    private static double Relative(double n, double d)
    {
        var x = n + d;
        return x < 1
            ? Elementary.Exp((d * Elementary.Log(n)) - LogFactorialRatio(n, Math.Max(x, 0)))
            : Elementary.Exp(-StirlingSeries.Deviance(x, n, d) - StirlingSeries.Error(x) + StirlingSeries.Error(n)) / Math.Sqrt(x / n);
    }

    private static double LogFactorialRatio(double n, double x) => StirlingSeries.LogGamma(x + 1) - StirlingSeries.LogGamma(n + 1);

    /// <summary>The Poisson probability of the mean n itself.</summary>
    private static double AtMean(double n) => Elementary.Exp(-StirlingSeries.Error(n) - HalfLogTwoPi) / Math.Sqrt(n);
}
