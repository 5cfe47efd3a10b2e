using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Rank probabilities of independent normal estimates by quadrature.</summary>
/// <remarks>Places are two doubles: a density may be narrower than what a double tells of its mean.</remarks>
internal sealed class RankKernel(double[] means, double[] standardErrors)
{
    // Beyond 8.6 a normal density is below 1e-17 of its top. Of a few, whose counts keep their digits, what is less likely than that has an answer too.
    private readonly double reach = means.Length > FewEnough ? 8.6 : 13;

    // In standard errors of the narrowest density of the panel.
    private const double PanelWidth = 0.75;

    // Numbers above that are less likely than this add nothing to any probability.
    private const double Least = 1e-40;

    // So few are counted anew without each one: a division, which loses the digits of what is nearly impossible, is for more.
    private const int FewEnough = 32;

    private static readonly double[] Nodes = [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];
    private static readonly double[] Weights = [0.2955242247147529, 0.2692667193099963, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881];

    // Below, the width of a panel would lose its digits; beside estimates near one, such an error is none.
    private const double LeastError = 1e-290;

    private readonly int n = means.Length;
    private readonly double[] errors = [.. standardErrors.Select(error => error < LeastError ? 0 : error)];

    public double[][] Probabilities()
    {
        var ranks = Enumerable.Range(0, n).Select(_ => new double[n]).ToArray();
        var (above, beneath, counts) = (new double[n], new double[n], new double[n + 1]);
        for (var i = 0; i < n; i++)
        {
            if (errors[i] == 0)
            {
                AddExact(i, ranks[i]);
            }
        }

        foreach (var (from, start, width) in Panels())
        {
            var half = width / 2;
            for (var node = 0; node < 2 * Nodes.Length; node++)
            {
                var place = node / 2;
                var offset = start + half + ((node % 2 == 0 ? -1 : 1) * Nodes[place] * half);
                AddNode(from, offset, Weights[place] * half, ranks, above, beneath, counts);
            }
        }

        foreach (var rank in ranks)
        {
            // What quadrature leaves is in the last digits.
            var sum = rank.Sum();
            for (var r = 0; r < n && sum > 0; r++)
            {
                rank[r] /= sum;
            }
        }

        return ranks;
    }

    /// <summary>Intervals that cover every density, each narrower than the narrowest of them there; none holds an exact value inside. Each begins so much
    /// after a stop.</summary>
    private List<(DoubleDouble From, double Start, double Width)> Panels()
    {
        var panels = new List<(DoubleDouble, double, double)>();
        var spread = Enumerable.Range(0, n).Where(i => errors[i] > 0).ToArray();
        var (lows, highs) = (new DoubleDouble[n], new DoubleDouble[n]);
        for (var i = 0; i < n; i++)
        {
            (lows[i], highs[i]) = (DoubleDouble.Sum(means[i], -reach * errors[i]), DoubleDouble.Sum(means[i], reach * errors[i]));
        }

        var stops = lows.Concat(highs).Distinct().OrderBy(stop => stop.High).ThenBy(stop => stop.Low).ToArray();
        for (var s = 0; s + 1 < stops.Length; s++)
        {
            var (from, to) = (stops[s], stops[s + 1]);
            var active = spread.Where(i => IsUpTo(lows[i], from) && IsUpTo(to, highs[i])).ToArray();
            if (active.Length == 0)
            {
                continue;
            }

            var whole = (to.High - from.High) + (to.Low - from.Low);
            var steps = Math.Max(1, Math.Ceiling(whole / (PanelWidth * active.Min(i => errors[i]))));
            for (var step = 0; step < steps; step++)
            {
                panels.Add((from, whole * step / steps, whole / steps));
            }
        }

        return panels;
    }

    private static bool IsUpTo(DoubleDouble left, DoubleDouble right) => left.High < right.High || (left.High == right.High && left.Low <= right.Low);

    private void AddNode(DoubleDouble from, double offset, double weight, double[][] ranks, double[] above, double[] beneath, double[] counts)
    {
        for (var j = 0; j < n; j++)
        {
            (above[j], beneath[j]) = Sides(j, Distance(from, offset, means[j]));
        }

        var (first, last) = (0, n);
        if (n > FewEnough)
        {
            Count(above, beneath, -1, counts);
            while (first < n && counts[first] < Least)
            {
                first++;
            }

            while (last > first && counts[last] < Least)
            {
                last--;
            }
        }

        for (var i = 0; i < n; i++)
        {
            if (errors[i] == 0)
            {
                continue;
            }

            var z = Standard(Distance(from, offset, means[i]), errors[i]);
            if (Math.Abs(z) > reach)
            {
                continue;
            }

            var density = weight * Elementary.Exp(-z * z / 2) / (errors[i] * Math.Sqrt(2 * Math.PI));
            if (n > FewEnough)
            {
                AddWithout(counts.AsSpan(first, last + 1 - first), above[i], density, ranks[i], first);
                continue;
            }

            Count(above, beneath, i, counts);
            for (var k = 0; k < n; k++)
            {
                ranks[i][k] += density * counts[k];
            }
        }
    }

    /// <summary>An exact value: those exactly equal share the ranks between those above and those below.</summary>
    private void AddExact(int i, double[] rank)
    {
        var (above, beneath, counts, ties) = (new double[n], new double[n], new double[n + 1], 1);
        for (var j = 0; j < n; j++)
        {
            (above[j], beneath[j]) = Sides(j, means[i] - means[j]);
            ties += j != i && errors[j] == 0 && means[j] == means[i] ? 1 : 0;
        }

        Count(above, beneath, i, counts);
        for (var k = 0; k < n; k++)
        {
            for (var tie = 0; tie < ties && k + tie < n; tie++)
            {
                rank[k + tie] += counts[k] / ties;
            }
        }
    }

    /// <summary>How far a place lies beyond a mean: the difference of what is near is exact.</summary>
    private static double Distance(DoubleDouble from, double offset, double mean) => (from.High - mean) + (from.Low + offset);

    /// <summary>The chances that j lies above a place so far beyond its mean and that it does not, each with its own digits.</summary>
    private (double Above, double Beneath) Sides(int j, double distance)
    {
        if (errors[j] == 0)
        {
            return distance < 0 ? (1, 0) : (0, 1);
        }

        var z = Standard(distance, errors[j]);
        return (NormalDistribution.Survival(z), NormalDistribution.Survival(-z));
    }

    /// <summary>The distribution of how many of independent events happen.</summary>
    private static void Count(double[] chances, double[] rests, int but, double[] counts)
    {
        Array.Clear(counts, 0, counts.Length);
        counts[0] = 1;
        for (var j = 0; j < chances.Length; j++)
        {
            if (j == but)
            {
                continue;
            }

            for (var k = j + 1; k > 0; k--)
            {
                counts[k] = (counts[k] * rests[j]) + (counts[k - 1] * chances[j]);
            }

            counts[0] *= rests[j];
        }
    }

    /// <summary>Adds the same distribution with one event taken out again, from the end at which nothing is amplified.</summary>
    /// <param name="counts">The numbers from <paramref name="first"/> on that have any chance.</param>
    /// <param name="chance">The event's own chance.</param>
    /// <param name="density">What the distribution is multiplied by.</param>
    /// <param name="rank">What it is added to.</param>
    /// <param name="first">The smallest number.</param>
    private static void AddWithout(ReadOnlySpan<double> counts, double chance, double density, double[] rank, int first)
    {
        var others = 0.0;
        if (chance <= 0.5)
        {
            var (share, ratio) = (1 / (1 - chance), chance / (1 - chance));
            var to = rank.AsSpan(first, Math.Min(counts.Length, rank.Length - first));
            for (var k = 0; k < to.Length; k++)
            {
                others = Math.Max((counts[k] * share) - (ratio * others), 0);
                to[k] += density * others;
            }

            return;
        }

        var (inverse, rest) = (1 / chance, (1 - chance) / chance);
        for (var k = counts.Length - 1; k >= 0 && first + k > 0; k--)
        {
            others = Math.Max((counts[k] * inverse) - (rest * others), 0);
            rank[first + k - 1] += density * others;
        }
    }

    /// <summary>In standard errors, at most a hundred: beyond forty a double knows no probability.</summary>
    private static double Standard(double distance, double error) => Math.Max(-100, Math.Min(100, distance / error));
}
