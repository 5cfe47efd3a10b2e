using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Data quality score: rates of rules, dimensions and the whole, led by a verdict that no average lifts.</summary>
/// <remarks>
/// <para><b>Formula.</b> Rate of a rule = passed/(passed + failed). Dimension = Σ w·rate / Σ w over evaluated rules. Overall, over dimensions with their
/// weights: arithmetic Σ W·s / Σ W, geometric exp(Σ W ln s / Σ W), lowest min s. Capped = min(arithmetic, lowest rate of a breached blocking rule).
/// A rule is breached where rate &lt; required rate, unless its failures are at most the allowed number. Verdict: blocked where a blocking rule is
/// breached; else unproven where a blocking rule was never evaluated, or nothing was; else failed where an error rule is breached; else warned; else
/// passed.</para>
/// <para><b>Units.</b> Rates and scores are fractions.</para>
/// <para><b>Domain.</b> Counts and weights not negative; each rule once.</para>
/// <para><b>Edge cases.</b> A rule without evaluated records has no rate (<see cref="UndefinedReason.NoData"/>), never 100 %; its weight is shown as
/// unscored. All weights zero: the score is undefined, <see cref="UndefinedReason.ZeroDenominator"/>, the verdict stands all the same. A dimension of weight
/// zero is shown and not averaged. A required rate exactly met is met. A census has no interval.</para>
/// <para><b>Method.</b> Breaches are decided exactly, in decimals. More passes never lower a rate, a dimension, the arithmetic or the capped score.</para>
/// <para><b>Source.</b> DAMA UK, The six primary dimensions for data quality assessment, 2013; ISO/IEC 25012:2008 and 25024:2015; OECD and JRC, Handbook on
/// constructing composite indicators, 2008 (aggregation, compensability).</para>
/// </remarks>
/// <example>
/// <code>
/// QualityRuleCount Rule(string name, QualityDimension dimension, long passed, long failed)
///     =&gt; new() { Rule = name, Dimension = dimension, Passed = passed, Failed = failed, RequiredRate = 0.95m };
/// var result = QualityScore.Compute(
///     [Rule("Customer given", QualityDimension.Completeness, 980, 20), Rule("Date readable", QualityDimension.Validity, 930, 70)]);
/// Console.WriteLine($"{result.Verdict}: {result.Headline:P1}, at worst {result.Lowest:P1}"); // Failed: 95.5 %, at worst 93.0 %
/// </code>
/// </example>
public static class QualityScore
{
    /// <summary>The score of a set of rules.</summary>
    /// <param name="rules">How each rule fared.</param>
    /// <param name="options">Weights of dimensions, and whether the records are a sample; null for <see cref="QualityScoreOptions.Default"/>.</param>
    /// <returns>The verdict, the scores and what they are made of.</returns>
    /// <exception cref="ArgumentException"><paramref name="rules"/> is null, has a null item or two rules of one name, or a dimension has two
    /// weights.</exception>
    public static QualityScoreResult Compute(IReadOnlyList<QualityRuleCount> rules, QualityScoreOptions? options = null)
    {
        CheckNames(Guard.NoneNull(rules));
        options ??= QualityScoreOptions.Default;
        CheckDimensions(options.DimensionWeights);
        var dimensions = rules.GroupBy(rule => rule.Dimension).OrderBy(group => group.Key).Select(group => Score(group.Key, [.. group])).ToArray();
        var arithmetic = Arithmetic(dimensions, options);
        return new QualityScoreResult
        {
            Verdict = Judge(rules),
            BlockingBreached = Names(rules, rule => rule.IsBreached),
            BlockingUnproven = Names(rules, rule => !rule.IsEvaluated),
            Arithmetic = arithmetic,
            Geometric = Geometric(dimensions, options, arithmetic),
            Lowest = arithmetic.Select(_ => Weighted(dimensions, options).Min(d => d.Score)),
            Headline = arithmetic.Select(mean => rules.Where(IsBlockingBreach).Select(rule => rule.Rate).Append(mean).Min()),
            Dimensions = FrozenList.Own(dimensions),
            Rules = FrozenList.Own(rules.Select(rule => Score(rule, options)).ToArray()),
        };
    }

    private static bool IsBlockingBreach(QualityRuleCount rule) => rule.Severity == RuleSeverity.Blocking && rule.IsBreached;


    private static QualityVerdict Judge(IReadOnlyList<QualityRuleCount> rules)
        => rules.Any(IsBlockingBreach) ? QualityVerdict.Blocked
            : !rules.Any(rule => rule.IsEvaluated) || rules.Any(rule => rule.Severity == RuleSeverity.Blocking && !rule.IsEvaluated) ? QualityVerdict.Unproven
            : rules.Any(rule => rule.Severity == RuleSeverity.Error && rule.IsBreached) ? QualityVerdict.Failed
            : rules.Any(rule => rule.Severity == RuleSeverity.Warning && rule.IsBreached) ? QualityVerdict.Warned
            : QualityVerdict.Passed;

    private static FrozenList<string> Names(IReadOnlyList<QualityRuleCount> rules, Func<QualityRuleCount, bool> condition)
        => FrozenList.Own(rules.Where(rule => rule.Severity == RuleSeverity.Blocking && condition(rule)).Select(rule => rule.Rule).ToArray());

    private static QualityRuleScore Score(QualityRuleCount rule, QualityScoreOptions options) => new()
    {
        Count = rule,
        Rate = rule.IsEvaluated ? Figure.Of(rule.Rate) : Figure.Undefined<double>(UndefinedReason.NoData),
        Interval = rule.IsEvaluated && options.Coverage == RecordCoverage.Sample
            ? Proportion.OfShare(rule.Rate, Math.Min(Proportion.MostTrials, (double)rule.Passed + rule.Failed), IntervalMethod.Wilson, options.Level)
            : null,
        IsBreached = rule.IsBreached,
    };

    private static QualityDimensionScore Score(QualityDimension dimension, QualityRuleCount[] rules)
    {
        var evaluated = rules.Where(rule => rule.IsEvaluated).ToArray();
        return new QualityDimensionScore
        {
            Dimension = dimension,
            Score = Mean(evaluated.Select(rule => (rule.Rate, (double)rule.Weight))),
            LowestRate = evaluated.Length == 0 ? null : evaluated.Min(rule => rule.Rate),
            UnscoredWeight = Sum(rules.Where(rule => !rule.IsEvaluated)),
        };
    }

    // Rounded once if the exact sum has more digits than a decimal; at the very top of decimal's range it stays there.
    private static decimal Sum(IEnumerable<QualityRuleCount> rules)
    {
        var sum = ExactSum.Of(rules.Select(rule => rule.Weight).ToArray());
        var top = default(ExactSum);
        top.Add(decimal.MaxValue);
        top.Subtract(sum);
        return top.Sign <= 0 ? decimal.MaxValue : sum.Rounded;
    }

    private static Figure<double> Arithmetic(QualityDimensionScore[] dimensions, QualityScoreOptions options)
        => Mean(dimensions.Where(d => d.Score.IsDefined).Select(d => (d.Score.Value!.Value, (double)options.WeightOf(d.Dimension))),
            dimensions.Any(d => d.LowestRate is not null) ? UndefinedReason.ZeroDenominator : UndefinedReason.NoData);

    private static Figure<double> Geometric(QualityDimensionScore[] dimensions, QualityScoreOptions options, Figure<double> arithmetic)
        => arithmetic.Select(_ =>
        {
            var weighted = Weighted(dimensions, options).ToArray();
            return weighted.Any(d => d.Score == 0) ? 0 : Elementary.Exp(Mean(weighted.Select(d => (Elementary.Log(d.Score), d.Weight))).Value!.Value);
        });

    private static IEnumerable<(double Score, double Weight)> Weighted(QualityDimensionScore[] dimensions, QualityScoreOptions options)
        => dimensions.Where(d => d.Score.IsDefined && options.WeightOf(d.Dimension) > 0)
            .Select(d => (d.Score.Value!.Value, (double)options.WeightOf(d.Dimension)));

    // Sums of rounded products in input order: every step is monotone, so that a higher rate never gives a lower mean.
    private static Figure<double> Mean(IEnumerable<(double Value, double Weight)> items, UndefinedReason reasonIfNone = UndefinedReason.NoData)
    {
        var (sum, weights, any) = (0d, 0d, false);
        foreach (var (value, weight) in items)
        {
            sum += weight * value;
            weights += weight;
            any = true;
        }

        return any ? Figure.Ratio(sum, weights) : Figure.Undefined<double>(reasonIfNone);
    }

    private static void CheckNames(IReadOnlyList<QualityRuleCount> rules)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rules.Count; i++)
        {
            if (!names.Add(rules[i].Rule))
            {
                throw Guard.Item(nameof(rules), "must have each name once", i, rules[i].Rule);
            }
        }
    }

    private static void CheckDimensions(IReadOnlyList<QualityDimensionWeight> weights)
    {
        for (var i = 0; i < weights.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (weights[j].Dimension == weights[i].Dimension)
                {
                    throw Guard.Item(nameof(QualityScoreOptions.DimensionWeights), "must name each dimension once", i, weights[i].Dimension);
                }
            }
        }
    }
}
