using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Net sentiment corrected for the classifier's errors, known from a sample that people labelled.</summary>
/// <remarks>
/// <para><b>Formula.</b> With M the chances of each predicted class given the true one, predicted shares p = Mᵀπ, hence π = M⁻ᵀp; net 100(π₊ − π₋). Variance by
/// the delta method from both samples: gᵀ(diag p − ppᵀ)g/n + Σ over true classes πₜ²·gᵀ(diag mₜ − mₜmₜᵀ)g/nₜ with g = M⁻¹(1, 0, −1).</para>
/// <para><b>Units.</b> Points; shares as fractions.</para>
/// <para><b>Domain.</b> A random sample of the mentions, labelled by hand; its errors are taken to hold for all mentions.</para>
/// <para><b>Edge cases.</b> No mention: <see cref="UndefinedReason.NoData"/>. A class never labelled: <see cref="UndefinedReason.MissingInput"/>. A classifier
/// that cannot tell classes apart: <see cref="UndefinedReason.Singular"/>. A solution with shares below 0: the likeliest shares, without an interval,
/// <see cref="UndefinedReason.OutsideDomain"/>.</para>
/// <para><b>Method.</b> Cramer's rule for three classes; likeliest shares by the EM algorithm, up to 100,000 steps or until no share moves by 1e-15.</para>
/// <para><b>Source.</b> W. Rogan and B. Gladen, American Journal of Epidemiology 107, 1978; G. Forman, Data Mining and Knowledge Discovery 17, 2008.</para>
/// </remarks>
/// <example>
/// <code>
/// // Labelled by people as positive, neutral, negative: what the classifier said of each.
/// IReadOnlyList&lt;long&gt;[] labelled = [[90, 10, 0], [10, 80, 10], [0, 10, 90]];
/// var result = ClassifierCorrection.Compute(labelled, new SentimentCounts { Positive = 480, Neutral = 310, Negative = 210 });
/// Console.WriteLine($"net sentiment {result.Naive.Value:F0} points, corrected {result.Net:F1}"); // net sentiment 27 points, corrected 30.0 [22.9, 37.1]
/// </code>
/// </example>
public static class ClassifierCorrection
{
    private const int Limit = 100_000;
    private static readonly double[] Signs = [1, 0, -1];

    /// <summary>Corrects predicted counts.</summary>
    /// <param name="labelled">Three rows, true positive, neutral, negative, each by predicted positive, neutral, negative.</param>
    /// <param name="predicted">The mentions as the classifier sees them.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>The corrected net sentiment beside the naive one.</returns>
    /// <exception cref="ArgumentException">An argument is null, the table is not three by three, an entry is negative, or the level is not inside
    /// (0, 1).</exception>
    public static ClassifierCorrectionResult Compute(
        IReadOnlyList<IReadOnlyList<long>> labelled, SentimentCounts predicted, double level = Estimate.DefaultLevel)
    {
        Guard.Between(level, 0, 1);
        Guard.SameLength(Guard.NoneNull(labelled).Count, 3, nameof(labelled), "the classes");
        var table = new double[3, 3];
        for (var i = 0; i < 3; i++)
        {
            Guard.SameLength(labelled[i].Count, 3, nameof(labelled), "the classes in each row");
            for (var j = 0; j < 3; j++)
            {
                table[i, j] = Guard.NotNegative(labelled[i][j], nameof(labelled));
            }
        }

        double[] counts = [Guard.NotNull(predicted).Positive, predicted.Neutral, predicted.Negative];
        var naive = NetSentiment.OfAll(predicted.Positive, predicted.Neutral, predicted.Negative, level);
        return Solve(table, counts, predicted.Scored, naive, level);
    }

    private static ClassifierCorrectionResult Solve(double[,] table, double[] counts, long n, Estimate naive, double level)
    {
        var sizes = Enumerable.Range(0, 3).Select(i => table[i, 0] + table[i, 1] + table[i, 2]).ToArray();
        if (n == 0 || sizes.Any(size => size == 0))
        {
            return None(n == 0 ? UndefinedReason.NoData : UndefinedReason.MissingInput, naive, level);
        }

        var chances = new double[3, 3];
        for (var i = 0; i < 9; i++)
        {
            chances[i / 3, i % 3] = table[i / 3, i % 3] / sizes[i / 3];
        }

        if (Inverse(chances) is not { } inverse)
        {
            return None(UndefinedReason.Singular, naive, level);
        }

        var shares = counts.Select(count => count / n).ToArray();
        var solved = Enumerable.Range(0, 3).Select(t => shares.Select((share, c) => share * inverse[c, t]).Sum()).ToArray();
        var isInside = solved.All(share => share is >= 0 and <= 1);
        var used = isInside ? solved : Likeliest(chances, shares);
        var net = 100 * (used[0] - used[2]);
        if (!isInside)
        {
            return new ClassifierCorrectionResult
            {
                Naive = naive,
                SolvedShares = solved,
                IsInside = false,
                Shares = used,
                Net = Estimate.WithoutInterval(net, UndefinedReason.OutsideDomain, level, IntervalMethod.Wald),
                StandardError = Figure.Undefined<double>(UndefinedReason.OutsideDomain),
            };
        }

        var error = 100 * Math.Sqrt(Variance(chances, inverse, shares, solved, sizes, n));
        var margin = NormalDistribution.TwoSidedQuantile(level) * error;
        return new ClassifierCorrectionResult
        {
            Naive = naive,
            SolvedShares = solved,
            IsInside = true,
            Shares = solved,
            Net = Estimate.Of(net, Math.Max(-100, net - margin), Math.Min(100, net + margin), level, IntervalMethod.Wald),
            StandardError = Figure.Of(error),
        };
    }

    private static ClassifierCorrectionResult None(UndefinedReason reason, Estimate naive, double level) => new()
    {
        Naive = naive,
        SolvedShares = [],
        IsInside = false,
        Shares = [],
        Net = Estimate.Undefined(reason, level, IntervalMethod.Wald),
        StandardError = Figure.Undefined<double>(reason),
    };

    private static double Variance(double[,] chances, double[,] inverse, double[] shares, double[] solved, double[] sizes, long n)
    {
        var pull = Enumerable.Range(0, 3).Select(c => Enumerable.Range(0, 3).Sum(t => inverse[c, t] * Signs[t])).ToArray();
        var sum = Spread(shares, pull) / n;
        for (var t = 0; t < 3; t++)
        {
            sum += solved[t] * solved[t] * Spread([chances[t, 0], chances[t, 1], chances[t, 2]], pull) / sizes[t];
        }

        return sum;
    }

    /// <summary>gᵀ(diag p − ppᵀ)g.</summary>
    private static double Spread(double[] shares, double[] pull)
    {
        var mean = shares.Select((share, c) => share * pull[c]).Sum();
        return shares.Select((share, c) => share * (pull[c] - mean) * (pull[c] - mean)).Sum();
    }

    private static double[] Likeliest(double[,] chances, double[] shares)
    {
        double[] current = [1.0 / 3, 1.0 / 3, 1.0 / 3];
        for (var step = 0; step < Limit; step++)
        {
            var next = new double[3];
            for (var c = 0; c < 3; c++)
            {
                var seen = Enumerable.Range(0, 3).Sum(t => current[t] * chances[t, c]);
                for (var t = 0; t < 3 && seen > 0; t++)
                {
                    next[t] += shares[c] * current[t] * chances[t, c] / seen;
                }
            }

            var change = next.Select((share, t) => Math.Abs(share - current[t])).Max();
            current = next;
            if (change < 1e-15)
            {
                break;
            }
        }

        // What is left of a share that vanishes is the way there, not an answer.
        var kept = current.Select(share => share < 1e-9 ? 0 : share).ToArray();
        return [.. kept.Select(share => share / kept.Sum())];
    }

    /// <summary>By cofactors; null when the rows cannot be told apart.</summary>
    private static double[,]? Inverse(double[,] m)
    {
        double Minor(int r, int c)
        {
            var (a, b, e, f) = ((r + 1) % 3, (r + 2) % 3, (c + 1) % 3, (c + 2) % 3);
            return (m[a, e] * m[b, f]) - (m[a, f] * m[b, e]);
        }

        var determinant = (m[0, 0] * Minor(0, 0)) + (m[0, 1] * Minor(0, 1)) + (m[0, 2] * Minor(0, 2));
        if (Math.Abs(determinant) < 1e-12)
        {
            return null;
        }

        var inverse = new double[3, 3];
        for (var i = 0; i < 9; i++)
        {
            inverse[i / 3, i % 3] = Minor(i % 3, i / 3) / determinant;
        }

        return inverse;
    }
}
