using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Weighted pass rate: the share of the money at stake whose records pass a check.</summary>
/// <remarks>
/// <para><b>Formula.</b> Σ w passed / Σ w evaluated; effective count n = (Σw)²/Σw²; Wilson interval on n.</para>
/// <para><b>Units.</b> A fraction; the unit of the weights cancels.</para>
/// <para><b>Domain.</b> Weights not negative.</para>
/// <para><b>Edge cases.</b> No evaluated record: undefined, <see cref="UndefinedReason.NoData"/>. All weights zero: undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. Missing values are counted apart and weigh nothing. One heavy record makes the effective count 1.</para>
/// <para><b>Method.</b> Exact sums, one rounding each: the same bits in any order and any split.</para>
/// <para><b>Source.</b> L. Kish, Survey sampling, 1965, 11.7; E. B. Wilson, JASA 22, 1927.</para>
/// </remarks>
/// <example>
/// <code>
/// var tally = new WeightedPassTally();
/// tally.Add(1_000m, CheckOutcome.Passed);
/// tally.Add(500m, CheckOutcome.Passed);
/// tally.Add(500m, CheckOutcome.Failed);
/// var result = WeightedPassRate.Compute(tally);
/// Console.WriteLine(
///     $"{result.Headline.Value:P0} of the money passes, worth {result.EffectiveCount:F1} records"); // 75 % of the money passes, worth 2.7 records
/// </code>
/// </example>
public static class WeightedPassRate
{
    /// <summary>The share of weight that passes.</summary>
    /// <param name="tally">The outcomes with their weights.</param>
    /// <param name="level">The level of the interval.</param>
    /// <returns>The rate and what it is made of.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not strictly between 0 and 1.</exception>
    /// <exception cref="OverflowException">There are more records than a long counts, or their weights exceed the largest decimal.</exception>
    public static WeightedPassRateResult Compute(WeightedPassTally tally, double level = Estimate.DefaultLevel)
    {
        Guard.Between(level, 0, 1);
        var passed = Guard.NotNull(tally).Of(CheckOutcome.Passed).ToArray();
        (decimal Weight, long Count)[] evaluated = [.. passed, .. tally.Of(CheckOutcome.Failed)];
        var missing = tally.Of(CheckOutcome.Missing).Sum(group => group.Count);
        var (count, weight) = (evaluated.Sum(group => group.Count), Sum(evaluated, 1));
        var isWeighted = !(weight == ExactDecimal.Of(0m));
        var effective = isWeighted ? ExactDecimal.Quotient(weight * weight, Sum(evaluated, 2)) : (double?)null;
        return new WeightedPassRateResult
        {
            Headline = effective is { } n
                ? Proportion.OfShare(ExactDecimal.Quotient(Sum(passed, 1), weight), Math.Min(Proportion.MostTrials, n), IntervalMethod.Wilson, level)
                : Estimate.Undefined(count == 0 ? UndefinedReason.NoData : UndefinedReason.ZeroDenominator, level, IntervalMethod.Wilson),
            EffectiveCount = effective,
            Records = count + missing,
            Missing = missing,
            ZeroWeight = evaluated.Where(group => group.Weight == 0).Sum(group => group.Count),
        };
    }

    private static ExactDecimal Sum((decimal Weight, long Count)[] groups, int power)
    {
        var sum = ExactDecimal.Of(0m);
        foreach (var (weight, count) in groups)
        {
            var term = ExactDecimal.Of(weight);
            sum += ExactDecimal.Of(count) * (power == 1 ? term : term * term);
        }

        return sum;
    }
}
