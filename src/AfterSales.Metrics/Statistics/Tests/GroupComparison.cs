using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Compares several groups: analysis of variance, Welch's without equal variances, Bartlett's test of them, and Kruskal–Wallis on ranks.</summary>
/// <remarks>
/// <para><b>Formula.</b> F = (SSB/(k − 1))/(SSW/(N − k)); η² = SSB/(SSB + SSW). Welch: with wᵢ = nᵢ/sᵢ², x̃ = Σwx̄/Σw, h = Σ(1 − wᵢ/W)²/(nᵢ − 1):
/// F = (Σw(x̄ − x̃)²/(k − 1))/(1 + 2(k − 2)h/(k² − 1)), denominator (k² − 1)/(3h). Bartlett: K² = ((N − k)ln s² − Σ(nᵢ − 1)ln sᵢ²)/(1 + (Σ1/(nᵢ − 1) −
/// 1/(N − k))/(3(k − 1))).
/// Kruskal–Wallis: H = (12/(N(N + 1))·ΣRᵢ²/nᵢ − 3(N + 1))/(1 − Σ(t³ − t)/(N³ − N)); ε² = H/(N − 1).</para>
/// <para><b>Units.</b> η² and ε² are shares explained, 0 … 1.</para>
/// <para><b>Domain.</b> At least two groups of finite values.</para>
/// <para><b>Edge cases.</b> An empty group: all undefined, <see cref="UndefinedReason.NoData"/>. N = k: F undefined,
/// <see cref="UndefinedReason.SmallSample"/>; a group of one: Welch's and
/// Bartlett's. No spread within: F undefined, <see cref="UndefinedReason.ZeroVariance"/>; in one group: Welch's and Bartlett's. All values alike:
/// everything.</para>
/// <para><b>Method.</b> Two-pass sums of squares; means from the grand mean, with what their rounding left out;
/// H from rank sums about their mean, which does not cancel.</para>
/// <para><b>Source.</b> R. A. Fisher 1925; B. L. Welch, Biometrika 38, 1951; M. S. Bartlett 1937; W. H. Kruskal and W. A. Wallis, JASA 47, 1952. Matches
/// R's aov, oneway.test,
/// bartlett.test and kruskal.test. MathNet #154 asked for it.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = GroupComparison.Compute([[7, 8, 9], [5, 6, 7], [8, 9, 10]]);
/// Console.WriteLine($"F = {result.Anova.Statistic:F1}, p = {result.Anova.PValue:F3}"); // F = 7.0, p = 0.027
/// Console.WriteLine($"the team explains {result.EtaSquared:P0} of the spread"); // the team explains 70 % of the spread
/// </code>
/// </example>
public static class GroupComparison
{
    /// <summary>Compares groups.</summary>
    /// <param name="groups">At least two groups of finite values.</param>
    /// <returns>The four tests with their effects.</returns>
    /// <exception cref="ArgumentException">Fewer than two groups, or a value is not finite.</exception>
    public static GroupComparisonResult Compute(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        Guard.NotNull(groups);
        if (groups.Count < 2)
        {
            throw Guard.OutOfRange(nameof(groups), "must hold at least two groups", groups.Count);
        }

        var (data, isEmpty) = (new double[groups.Count][], false);
        for (var g = 0; g < data.Length; g++)
        {
            data[g] = [.. Guard.NotNull(groups[g], $"groups[{g}]")];
            Guard.AllFinite(data[g], $"groups[{g}]");
            isEmpty |= data[g].Length == 0;
        }

        if (isEmpty)
        {
            var undefined = TestResult.Undefined(UndefinedReason.NoData);
            var none = Figure.Undefined<double>(UndefinedReason.NoData);
            return new GroupComparisonResult
            {
                GroupCount = data.Length,
                Count = data.Sum(d => d.Length),
                Anova = undefined,
                EtaSquared = none,
                Welch = undefined,
                Bartlett = undefined,
                KruskalWallis = undefined,
                EpsilonSquared = none,
            };
        }

        // Every test and effect is free of the unit: values near 1 by a power of two keep their squares inside the doubles.
        var exponent = data.Max(d => Scaling.Exponent(d));
        return Of([.. data.Select(d => Scaling.Down(d, exponent))]);
    }

    private static GroupComparisonResult Of(double[][] data)
    {
        double k = data.Length;
        double n = data.Sum(d => d.Length);
        double[] all = [.. data.SelectMany(d => d)];
        var grand = Moments.Mean(all);
        var means = data.Select(d => Moments.Mean(d)).ToArray();
        var squares = data.Select((d, g) => Moments.SumOfSquares(d, means[g])).ToArray();
        var within = squares.Sum();

        // From the grand mean, with what the rounding of both left out: a million before every value takes no digit of F.
        var rest = Moments.MeanRest(all, grand);
        var aside = data.Select((d, g) => means[g] - grand + (Moments.MeanRest(d, means[g]) - rest)).ToArray();
        var between = data.Select((d, g) => d.Length * aside[g] * aside[g]).Sum();
        var isFlat = all.Min() == all.Max();
        UndefinedReason? reason = n == k ? UndefinedReason.SmallSample : isFlat || within == 0 ? UndefinedReason.ZeroVariance : null;
        UndefinedReason? each = data.Any(d => d.Length < 2) ? UndefinedReason.SmallSample : squares.Any(s => s == 0) ? UndefinedReason.ZeroVariance : null;
        var (h, epsilon) = KruskalWallis(data, all, isFlat);
        return new GroupComparisonResult
        {
            GroupCount = data.Length,
            Count = all.Length,
            Anova = reason is { } r ? TestResult.Undefined(r) : TestResult.F(between / (k - 1) / (within / (n - k)), k - 1, n - k),
            EtaSquared = isFlat ? Figure.Undefined<double>(UndefinedReason.ZeroVariance) : Figures.Finite(between / (between + within)),
            Welch = each is { } w ? TestResult.Undefined(w) : Welch(data, aside, squares),
            Bartlett = each is { } b ? TestResult.Undefined(b) : Bartlett(data, squares, n),
            KruskalWallis = h,
            EpsilonSquared = epsilon,
        };
    }

    private static TestResult Welch(double[][] data, double[] aside, double[] squares)
    {
        double k = data.Length;
        var weights = data.Select((d, g) => d.Length / (squares[g] / (d.Length - 1.0))).ToArray();
        var total = weights.Sum();
        var center = weights.Select((w, g) => w / total * aside[g]).Sum();
        var top = weights.Select((w, g) => w * (aside[g] - center) * (aside[g] - center)).Sum() / (k - 1);
        var h = weights.Select((w, g) => (1 - (w / total)) * (1 - (w / total)) / (data[g].Length - 1.0)).Sum();
        return TestResult.F(top / (1 + (2 * (k - 2) / ((k * k) - 1) * h)), k - 1, ((k * k) - 1) / (3 * h));
    }

    private static TestResult Bartlett(double[][] data, double[] squares, double n)
    {
        double k = data.Length;
        var pooled = squares.Sum() / (n - k);
        var statistic = -squares.Select((s, g) => (data[g].Length - 1.0) * Elementary.Log(s / (data[g].Length - 1.0) / pooled)).Sum();
        var correction = 1 + ((data.Sum(d => 1 / (d.Length - 1.0)) - (1 / (n - k))) / (3 * (k - 1)));
        return TestResult.ChiSquared(Math.Max(statistic / correction, 0), k - 1);
    }

    private static (TestResult Test, Figure<double> Epsilon) KruskalWallis(double[][] data, double[] all, bool isFlat)
    {
        if (isFlat)
        {
            return (TestResult.Undefined(UndefinedReason.ZeroVariance), Figure.Undefined<double>(UndefinedReason.ZeroVariance));
        }

        var (ranks, cubes, _) = Ranking.Of(all);
        double n = all.Length;
        var (start, sum) = (0, 0.0);
        foreach (var group in data)
        {
            var mean = 0.0;
            for (var i = 0; i < group.Length; i++)
            {
                mean += ranks[start + i];
            }

            mean /= group.Length;
            sum += group.Length * (mean - ((n + 1) / 2)) * (mean - ((n + 1) / 2));
            start += group.Length;
        }

        var h = 12 / (n * (n + 1)) * sum / (1 - (cubes / ((n * n * n) - n)));
        return (TestResult.ChiSquared(h, data.Length - 1), Figures.Finite(h / (n - 1)));
    }
}
