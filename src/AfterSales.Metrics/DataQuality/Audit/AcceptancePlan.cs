using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Acceptance sampling plan: how many records to examine and how many errors to accept, so that good lots pass and bad ones do not.</summary>
/// <remarks>
/// <para><b>Formula.</b> Smallest acceptance number c whose smallest n with P(X ≤ c; n, bad) ≤ consumer's risk has P(X ≤ c; n, good) ≥ 1 − producer's
/// risk.</para>
/// <para><b>Units.</b> Rates and risks are fractions.</para>
/// <para><b>Domain.</b> 0 ≤ good &lt; bad &lt; 1; risks strictly between 0 and 1.</para>
/// <para><b>Edge cases.</b> Rates so close that no acceptance number up to 5,000 serves: undefined, <see cref="UndefinedReason.NotReached"/>. A good rate of
/// zero needs no
/// error accepted.</para>
/// <para><b>Method.</b> Binomial probabilities, bisection on n for each acceptance number in turn.</para>
/// <para><b>Source.</b> ISO 2859; W. Guenther, Journal of Quality Technology 1, 1969.</para>
/// </remarks>
/// <example>
/// <code>
/// var plan = AcceptancePlan.Compute(goodRate: 0.01, producerRisk: 0.05, badRate: 0.06, consumerRisk: 0.1);
/// Console.WriteLine($"examine {plan.Sample} records, accept at most {plan.AcceptanceNumber} errors"); // examine 110 records, accept at most 3 errors
/// Console.WriteLine($"good lots pass in {plan.AcceptanceAtGood:P1}, bad ones in {plan.AcceptanceAtBad:P1}"); // good lots pass in 97.5 %, bad ones in 9.8 %
/// </code>
/// </example>
public static class AcceptancePlan
{
    private const int LargestNumber = 5_000;
    private const double LargestSample = 1e15;

    /// <summary>The smallest plan that serves both risks.</summary>
    /// <param name="goodRate">The rate of errors that should be accepted (AQL).</param>
    /// <param name="producerRisk">How often a lot of that rate may be refused.</param>
    /// <param name="badRate">The rate of errors that should be refused (LTPD), above the good one.</param>
    /// <param name="consumerRisk">How often a lot of that rate may be accepted.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static AcceptancePlanResult Compute(double goodRate, double producerRisk, double badRate, double consumerRisk)
    {
        Guard.InRange(goodRate, 0, 1);
        Guard.Between(badRate, goodRate, 1);
        var least = (ExactDecimal.One - ExactDecimal.Of(Guard.Between(producerRisk, 0, 1))).ToDouble();
        var confidence = (ExactDecimal.One - ExactDecimal.Of(Guard.Between(consumerRisk, 0, 1))).ToDouble();
        for (var c = 0; c <= LargestNumber && confidence < 1; c++)
        {
            var bound = Math.Ceiling(GammaDistribution.Quantile(confidence, c + 1.0) / badRate) + 1;
            if (!(bound < LargestSample))
            {
                break;
            }

            var n = Bisection.First(c + 1, (long)bound, size => BinomialDistribution.Cumulative(c, size, badRate) <= consumerRisk);
            var good = BinomialDistribution.Cumulative(c, n, goodRate);
            if (good >= least)
            {
                return Plan(Figure.Of(n), c, good, BinomialDistribution.Cumulative(c, n, badRate));
            }
        }

        return Plan(Figure.Undefined<long>(UndefinedReason.NotReached), null, null, null);
    }

    private static AcceptancePlanResult Plan(Figure<long> sample, int? number, double? good, double? bad)
        => new() { Sample = sample, AcceptanceNumber = number, AcceptanceAtGood = good, AcceptanceAtBad = bad };
}
