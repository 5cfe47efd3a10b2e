namespace AfterSales.Metrics.Statistics;

/// <summary>Limits of the difference p − d of two shares of one whole, as of promoters and detractors. All in shares, −1 … 1.</summary>
internal static class TrinomialInterval
{
    /// <summary>(p − d) ± z·√((p + d − (p − d)²)/n), unclamped.</summary>
    public static (double Lower, double Upper) Wald(double positive, double negative, double n, double critical)
    {
        var difference = (positive - negative) / n;
        var margin = critical * Math.Sqrt(Variance(positive, negative, n) / n);
        return (difference - margin, difference + margin);
    }

    /// <summary>Variance of one answer coded −1, 0, 1: p + d − (p − d)², from counts so that an all-alike sample gives exactly zero.</summary>
    public static double Variance(double positive, double negative, double n)
    {
        var neutral = n - positive - negative;
        return ((4 * positive * negative) + (neutral * (positive + negative))) / (n * n);
    }

    /// <summary>
    /// All δ with (e − δ)²·n ≤ z²·(2q + δ − δ²), where q is the likeliest share of negatives given that the difference is δ.
    /// </summary>
    /// <remarks>
    /// B. Rocks, Interval estimation for the net promoter score, 2016; the same set as T. Tango, Equivalence test and confidence interval
    /// for the difference in proportions for the paired-sample design, Statistics in Medicine 17 (1998).
    /// </remarks>
    public static (double Lower, double Upper) Score(double positive, double negative, double n, double critical)
    {
        // Near −1 the variance 2q + δ − δ² is a difference of neighbors, near 1 it is not: the mirror image has the digits.
        if (negative > positive)
        {
            var (low, high) = Score(negative, positive, n, critical);
            return (-high, -low);
        }

        var equation = new Equation(positive, negative, n, critical);
        var (lower, upper) = (equation.Limit(-1), equation.Limit(1));

        // At a level next to zero both are the difference itself, each with its own rounding.
        return (Math.Min(lower, upper), Math.Max(lower, upper));
    }

    /// <summary>Where the score test turns: bisection between the estimate, which it never rejects, and the end of the range.</summary>
    private readonly struct Equation(double positive, double negative, double n, double critical)
    {
        // How far from a limit the sign is taken as known, in parts of the numbers that meet there, and how many roundings of the two sides it must outweigh.
        private const double Nearness = 1.0 / (1L << 48);
        private const double Noise = 1.0 / (1L << 50);
        private const int MostSteps = 12;

        private readonly double estimate = (positive - negative) / n;

        public double Limit(double end)
        {
            if (estimate == end || Excess(end) <= 0)
            {
                return end;
            }

            // The steps of the bisection are those from the ends; only where its middle comes close to the limit must the test be asked.
            var (outer, inner) = Surroundings(end);
            var (rejected, kept) = (end, estimate);
            while (true)
            {
                var middle = rejected + ((kept - rejected) / 2);
                if (middle == rejected || middle == kept)
                {
                    return kept;
                }

                var isRejected = end < estimate
                    ? middle <= outer || (middle < inner && Excess(middle) > 0)
                    : middle >= outer || (middle > inner && Excess(middle) > 0);
                (rejected, kept) = isRejected ? (middle, kept) : (rejected, middle);
            }
        }

        /// <summary>Two numbers about the limit with signs beyond doubt; the ends where there are none.</summary>
        private (double Outer, double Inner) Surroundings(double end)
        {
            var limit = Approximate(end);
            var width = Nearness * (Math.Abs(limit) + Math.Abs(estimate));
            for (var i = 0; i < 3; i++, width *= 64)
            {
                var (outer, inner) = end < estimate ? (limit - width, limit + width) : (limit + width, limit - width);
                if (Math.Abs(outer) < 1 && Excess(outer) > Doubt(outer) && Excess(inner) < -Doubt(inner)
                    && (end < estimate ? inner < estimate : inner > estimate))
                {
                    return (outer, inner);
                }
            }

            return (end, estimate);
        }

        /// <summary>δ = e ± z·√(V(δ)/n), by secants.</summary>
        private double Approximate(double end)
        {
            var side = critical / Math.Sqrt(n) * (end < estimate ? -1 : 1);
            var (before, last) = (0.0, estimate + (side * 0.5 * Math.Sqrt(Math.Max(Spread(estimate), 0))));
            var lastStep = 0.0;
            for (var i = 0; i < MostSteps; i++)
            {
                last = Math.Min(Math.Max(last, -1), 1);
                var step = estimate + (side * Math.Sqrt(Math.Max(Spread(last), 0))) - last;
                if (Math.Abs(step) <= Nearness / 16)
                {
                    break;
                }

                var slope = i == 0 ? -1 : (step - lastStep) / (last - before);
                (before, lastStep, last) = (last, step, last - (step / (slope < 0 ? slope : -1)));
            }

            return last;
        }

        /// <summary>The variance 2q + δ − δ² of the likeliest shares with difference δ.</summary>
        private double Spread(double delta) => (2 * NegativeShare(positive, negative, n, delta)) + (delta * (1 - delta));

        private double Doubt(double delta) => Noise * (((estimate - delta) * (estimate - delta) * n) + (critical * critical));

        /// <summary>Positive where the score test rejects δ.</summary>
        private double Excess(double delta)
        {
            var share = NegativeShare(positive, negative, n, delta);
            return ((estimate - delta) * (estimate - delta) * n) - (critical * critical * ((2 * share) + (delta * (1 - delta))));
        }
    }

    /// <summary>Root of 2n·q² + (−(P + D) + (2n − P + D)δ)·q − Dδ(1 − δ) = 0 that is a share: the constrained maximum-likelihood estimate.</summary>
    private static double NegativeShare(double positive, double negative, double n, double delta)
    {
        var a = 2 * n;
        var b = -(positive + negative) + (((2 * n) - positive + negative) * delta);
        var c = -negative * delta * (1 - delta);
        var root = Math.Sqrt(Math.Max((b * b) - (4 * a * c), 0));

        // Of the two ways to write the larger root, the one that does not subtract neighbors.
        var share = b <= 0 ? (root - b) / (2 * a) : root + b == 0 ? 0 : -2 * c / (root + b);

        // A share of negatives with difference δ lies between max(0, −δ) and (1 − δ)/2; rounding may step over.
        return Math.Min(Math.Max(share, Math.Max(-delta, 0)), (1 - delta) / 2);
    }
}
