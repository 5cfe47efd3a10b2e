using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Rank probabilities of independent normal estimates by quadrature.</summary>
internal sealed class RankKernel(double[] means, double[] errors)
{
    // Beyond it a normal density is below 1e-17 of its top.
    private const double Reach = 8.6;

    // In standard errors of the narrowest density of the panel.
    private const double PanelWidth = 0.75;

    // Numbers above that are less likely than this add nothing to any probability.
    private const double Least = 1e-40;

    private static readonly double[] Nodes = [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];
    private static readonly double[] Weights = [0.2955242247147529, 0.2692667193099963, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881];

    private readonly int n = means.Length;

    public double[][] Probabilities()
    {
        var ranks = Enumerable.Range(0, n).Select(_ => new double[n]).ToArray();
        var (above, counts) = (new double[n], new double[n + 1]);
        for (var i = 0; i < n; i++)
        {
            if (errors[i] == 0)
            {
                AddExact(i, ranks[i]);
            }
        }

        foreach (var (from, to) in Panels())
        {
            var (middle, half) = ((from + to) / 2, (to - from) / 2);
            for (var node = 0; node < 2 * Nodes.Length; node++)
            {
                var place = node / 2;
                AddNode(middle + ((node % 2 == 0 ? -1 : 1) * Nodes[place] * half), Weights[place] * half, ranks, above, counts);
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

    /// <summary>Intervals that cover every density, each narrower than the narrowest of them there; none holds an exact value inside.</summary>
    private List<(double From, double To)> Panels()
    {
        var panels = new List<(double, double)>();
        var spread = Enumerable.Range(0, n).Where(i => errors[i] > 0).ToArray();
        var stops = spread.SelectMany(i => new[] { means[i] - (Reach * errors[i]), means[i] + (Reach * errors[i]) })
            .Concat(Enumerable.Range(0, n).Where(i => errors[i] == 0).Select(i => means[i])).Distinct().OrderBy(x => x).ToArray();
        for (var s = 0; s + 1 < stops.Length; s++)
        {
            var (from, to) = (stops[s], stops[s + 1]);
            var active = spread.Where(i => means[i] - (Reach * errors[i]) <= from && means[i] + (Reach * errors[i]) >= to).ToArray();
            if (active.Length == 0)
            {
                continue;
            }

            var steps = Math.Max(1, Math.Ceiling((to - from) / (PanelWidth * active.Min(i => errors[i]))));
            for (var step = 0; step < steps; step++)
            {
                panels.Add((from + ((to - from) * step / steps), from + ((to - from) * (step + 1) / steps)));
            }
        }

        return panels;
    }

    private void AddNode(double x, double weight, double[][] ranks, double[] above, double[] counts)
    {
        for (var j = 0; j < n; j++)
        {
            above[j] = errors[j] == 0 ? (means[j] > x ? 1 : 0) : NormalDistribution.Survival(Standard(x - means[j], errors[j]));
        }

        Count(above, -1, counts);
        var (first, last) = (0, n);
        while (first < n && counts[first] < Least)
        {
            first++;
        }

        while (last > first && counts[last] < Least)
        {
            last--;
        }

        for (var i = 0; i < n; i++)
        {
            if (errors[i] == 0)
            {
                continue;
            }

            var z = Standard(x - means[i], errors[i]);
            if (Math.Abs(z) > Reach)
            {
                continue;
            }

            var density = weight * Elementary.Exp(-z * z / 2) / (errors[i] * Math.Sqrt(2 * Math.PI));
            AddWithout(counts.AsSpan(first, last + 1 - first), above[i], density, ranks[i], first);
        }
    }

    /// <summary>An exact value: those exactly equal share the ranks between those above and those below.</summary>
    private void AddExact(int i, double[] rank)
    {
        var (above, counts, ties) = (new double[n], new double[n + 1], 1);
        for (var j = 0; j < n; j++)
        {
            above[j] = errors[j] == 0 ? (means[j] > means[i] ? 1 : 0) : NormalDistribution.Survival(Standard(means[i] - means[j], errors[j]));
            ties += j != i && errors[j] == 0 && means[j] == means[i] ? 1 : 0;
        }

        Count(above, i, counts);
        for (var k = 0; k < n; k++)
        {
            for (var tie = 0; tie < ties && k + tie < n; tie++)
            {
                rank[k + tie] += counts[k] / ties;
            }
        }
    }

    /// <summary>The distribution of how many of independent events happen.</summary>
    private static void Count(double[] chances, int but, double[] counts)
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
                counts[k] = (counts[k] * (1 - chances[j])) + (counts[k - 1] * chances[j]);
            }

            counts[0] *= 1 - chances[j];
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
