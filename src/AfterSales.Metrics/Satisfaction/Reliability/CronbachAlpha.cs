using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Cronbach's alpha: whether a block of questions measures one thing well enough to be summed.</summary>
/// <remarks>
/// <para><b>Formula.</b> α = k/(k − 1)·(1 − Σsᵢ²/s_T²); standardized k·r̄/(1 + (k − 1)·r̄). Interval 1 − (1 − α)·F with n − 1 and (n − 1)(k − 1) degrees of
/// freedom. λ₂ = (Σcᵢⱼ + √(k/(k − 1)·Σcᵢⱼ²))/s_T² over i ≠ j; λ₆ = 1 − Σ(1 − Rᵢ²)/Σrᵢⱼ.</para>
/// <para><b>Units.</b> None; at most 1.</para>
/// <para><b>Domain.</b> Two or more questions on scales turned the same way; sample covariances (n − 1).</para>
/// <para><b>Edge cases.</b> Fewer than two questions or two respondents: undefined, <see cref="UndefinedReason.SmallSample"/>; no respondent:
/// <see cref="UndefinedReason.NoData"/>. A sum without spread: <see cref="UndefinedReason.ZeroVariance"/>. A negative alpha is legal and stays; a question that
/// runs against the others is marked. A question without spread leaves alpha defined and every correlation with it,
/// the standardized alpha among them, undefined, <see cref="UndefinedReason.ZeroVariance"/>. With two questions there is no alpha without one of them,
/// <see cref="UndefinedReason.SmallSample"/>. Questions that determine each other: λ₆ is undefined, <see cref="UndefinedReason.Singular"/>.
/// Pairwise covariances need not fit together: an alpha above 1 stays visible but has no interval, <see cref="UndefinedReason.OutsideDomain"/>.</para>
/// <para><b>Method.</b> Two-pass covariances; everything else from them.</para>
/// <para><b>Source.</b> L. Cronbach, Psychometrika 16, 1951; L. Feldt, Psychometrika 30, 1965; L. Guttman, Psychometrika 10, 1945;
/// A. Duhachek and D. Iacobucci, Journal of Applied Psychology 89, 2004. Agrees with R psych 2.2.9, except that psych gives an alpha of one question.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(CronbachAlpha.Compute(AnswerTable.OfRows(["a", "b"], [[1, 1], [2, 2], [5, 5]])).Headline.Value); // 1
/// </code>
/// </example>
public static class CronbachAlpha
{
    /// <summary>Alpha and item analysis of a block of questions.</summary>
    /// <param name="answers">The answers; take them on their scale first, so that codes are no answers and all questions run one way.</param>
    /// <param name="options">Level and missing answers; null for 0.95 and listwise.</param>
    /// <returns>Alpha with interval, its relatives, and the questions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public static CronbachAlphaResult Compute(AnswerTable answers, CronbachAlphaOptions? options = null)
    {
        var chosen = options ?? CronbachAlphaOptions.Default;
        var items = ItemCovariances.Of(Guard.NotNull(answers), chosen.Missing);
        var block = new Block(items);
        var averages = block.Correlations();
        return new CronbachAlphaResult
        {
            Headline = block.Alpha.Value is { } alpha ? Feldt(alpha, items, chosen.Level)
                : Estimate.Undefined(block.Alpha.Reason!.Value, chosen.Level, IntervalMethod.FDistribution),
            StandardizedAlpha = averages.Average.Select(r => Standardized(items.Count, r)).Flatten(),
            StandardError = block.Alpha.Select(_ => Figures.Finite(block.AsymptoticError())).Flatten(),
            Lambda2 = block.Alpha.Select(_ => Figures.Finite(block.Lambda2())).Flatten(),
            Lambda6 = Lambda6(items, block),
            AverageCorrelation = averages.Average,
            MedianCorrelation = averages.Median,
            SignalToNoise = averages.Average.Select(r => Figure.Ratio(items.Count * r, 1 - r)).Flatten(),
            ScaleMean = items.Respondents == 0 || items.Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
                : Figures.Finite(ColumnScale.Times(items.Means.Select((mean, i) => mean * items.Factors[i]).Average(), items.Common)),
            ScaleStandardDeviation = block.Reason is UndefinedReason.NoData or UndefinedReason.SmallSample
                ? Figure.Undefined<double>(block.Reason.Value)
                : Figures.Finite(ColumnScale.Times(Math.Sqrt(Math.Max(block.Total, 0)) / items.Count, items.Common)),
            RespondentsUsed = items.Respondents,
            Items = FrozenList.Own(Enumerable.Range(0, items.Count).Select(item => Item(answers.Items[item], items, block, item)).ToArray()),
            Answers = answers.Answers,
        };
    }

    private static Estimate Feldt(double alpha, ItemCovariances items, double level)
    {
        if (alpha > 1)
        {
            return Estimate.WithoutInterval(alpha, UndefinedReason.OutsideDomain, level, IntervalMethod.FDistribution);
        }

        return Interval(alpha, items.Count, items.Respondents, level);
    }

    /// <summary>Feldt's interval, of at least two respondents and questions.</summary>
    internal static Estimate Interval(double alpha, int items, double respondents, double level)
    {
        var (between, within, tail) = (respondents - 1, (respondents - 1) * (items - 1), (1 - level) / 2);
        var lower = 1 - ((1 - alpha) * FDistribution.InverseSurvival(tail, between, within));
        var upper = 1 - ((1 - alpha) * FDistribution.Quantile(tail, between, within));
        return double.IsInfinity(lower) || double.IsInfinity(upper)
            ? Estimate.WithoutInterval(alpha, UndefinedReason.Overflow, level, IntervalMethod.FDistribution)
            // Limits nearer to one another than the quantiles are to theirs may come in the wrong order.
            : Estimate.Of(alpha, Math.Min(lower, upper), Math.Max(lower, upper), level, IntervalMethod.FDistribution);
    }

    private static Figure<double> Standardized(int k, double average) => Figure.Ratio(k * average, 1 + ((k - 1) * average));

    private static Figure<double> Lambda6(ItemCovariances items, Block block)
    {
        if (block.Reason is { } reason || items.HasConstant)
        {
            return Figure.Undefined<double>(block.Reason ?? UndefinedReason.ZeroVariance);
        }

        var correlations = Matrix<double>.Build.DenseOfArray(items.Correlations());
        if (correlations.Evd(Symmetricity.Symmetric).EigenValues.Real().Minimum() <= 1e-12)
        {
            return Figure.Undefined<double>(UndefinedReason.Singular);
        }

        return Figures.Finite(1 - (correlations.Inverse().Diagonal().Sum(element => 1 / element) / correlations.Enumerate().Sum()));
    }

    private static ItemStatistics Item(string name, ItemCovariances items, Block block, int item)
    {
        var without = new Block(items, item);
        var variance = block.Reason is UndefinedReason.NoData or UndefinedReason.SmallSample && items.Respondents < 2 ? 0 : items.Covariances[item, item];
        var shared = block.OwnRow(item);
        return new ItemStatistics
        {
            Name = name,
            Mean = items.Respondents == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
                : Figures.Finite(ColumnScale.Times(items.Means[item], items.Exponents[item])),
            StandardDeviation = items.Respondents < 2 ? Figure.Undefined<double>(UndefinedReason.SmallSample)
                : Figures.Finite(ColumnScale.Times(Math.Sqrt(variance), items.Exponents[item])),
            ItemRestCorrelation = Correlation(block, shared - (variance * items.Factors[item]), variance, without.Total),
            ItemTotalCorrelation = Correlation(block, shared, variance, block.Total),
            AlphaIfDropped = without.Alpha,
            StandardizedAlphaIfDropped = without.Reason is UndefinedReason.SmallSample or UndefinedReason.NoData
                ? Figure.Undefined<double>(without.Reason.Value)
                : without.Correlations().Average.Select(r => Standardized(without.Count, r)).Flatten(),
        };
    }

    private static Figure<double> Correlation(Block block, double covariance, double variance, double total)
        => block.Reason is UndefinedReason.NoData or UndefinedReason.SmallSample
            ? Figure.Undefined<double>(block.Reason.Value)
            : variance > 0 && total > block.Noise
                ? Figure.Of(Math.Min(1, Math.Max(-1, covariance / Math.Sqrt(variance * total))))
                : Figure.Undefined<double>(UndefinedReason.ZeroVariance);

    /// <summary>A block of questions, possibly without one of them, and the sums over its covariances.</summary>
    private sealed class Block
    {
        private readonly ItemCovariances items;
        private readonly int[] members;

        public Block(ItemCovariances items, int? dropped = null)
        {
            this.items = items;
            members = [.. Enumerable.Range(0, items.Count).Where(i => i != dropped)];
            Trace = members.Sum(i => items.Shared(i, i));
            Total = members.Sum(Row);
            Reason = items.Respondents == 0 || items.Count == 0 ? UndefinedReason.NoData
                : items.Respondents < 2 || Count < 2 ? UndefinedReason.SmallSample
                : Total <= Noise ? UndefinedReason.ZeroVariance
                : null;
        }

        public int Count => members.Length;

        public double Trace { get; }

        public double Total { get; }

        public UndefinedReason? Reason { get; }

        // Below this a sum of covariances is rounding: answers that cancel exactly leave a few units in the last place.
        public double Noise => 1e-14 * Count * Trace;

        public Figure<double> Alpha => Reason is { } reason
            ? Figure.Undefined<double>(reason)
            : Figures.Finite(Count / (Count - 1.0) * (1 - (Trace / Total)));

        public double Row(int item) => members.Sum(j => items.Shared(item, j));

        /// <summary>The same with the question on its own scale, of which a very small one would else be lost.</summary>
        public double OwnRow(int item) => members.Sum(j => items.Covariances[item, j] * items.Factors[j]);

        public double Lambda2()
        {
            var (sum, squares) = (0.0, 0.0);
            foreach (var i in members)
            {
                foreach (var j in members.Where(j => j != i))
                {
                    sum += items.Shared(i, j);
                    squares += items.Shared(i, j) * items.Shared(i, j);
                }
            }

            return (sum + Math.Sqrt(Count / (Count - 1.0) * squares)) / Total;
        }

        /// <summary>√(Q/n), Q = 2k²/((k − 1)²·t³)·(t·(tr V² + tr² V) − 2·tr V·1ᵀV²1), t = 1ᵀV1; in shares of t, whose cube may be no double.</summary>
        public double AsymptoticError()
        {
            var squares = members.Sum(i => members.Sum(j => items.Shared(i, j) / Total * (items.Shared(i, j) / Total)));
            var rows = members.Sum(i => Row(i) / Total * (Row(i) / Total));
            var trace = Trace / Total;
            var q = 2.0 * Count * Count / ((Count - 1.0) * (Count - 1)) * (squares + (trace * trace) - (2 * trace * rows));
            return Math.Sqrt(Math.Max(q, 0) / items.Respondents);
        }

        public (Figure<double> Average, Figure<double> Median) Correlations()
        {
            var reason = Reason is UndefinedReason.NoData or UndefinedReason.SmallSample ? Reason
                : members.Any(i => items.Covariances[i, i] == 0) ? UndefinedReason.ZeroVariance
                : null;
            if (reason is { } why)
            {
                return (Figure.Undefined<double>(why), Figure.Undefined<double>(why));
            }

            var all = new List<double>();
            for (var i = 1; i < members.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var (left, right) = (members[i], members[j]);
                    all.Add(items.Covariances[left, right] / Math.Sqrt(items.Covariances[left, left] * items.Covariances[right, right]));
                }
            }

            all.Sort();
            return (Figure.Of(all.Average()), Figure.Of((all[(all.Count - 1) / 2] + all[all.Count / 2]) / 2));
        }
    }
}
