using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Attribute sampling and discovery sampling: how many records to examine by hand, and what the errors found say of all.</summary>
/// <remarks>
/// <para><b>Formula.</b> Plan: smallest n with P(at most the expected errors) ≤ 1 − confidence at the tolerable rate. Evaluation: largest rate with P(at
/// most the
/// errors found) ≥ 1 − confidence, binomial (Clopper–Pearson) and Poisson (factor/n); largest number of errors in the population with P &gt; 1 − confidence.
/// Discovery: 1 − P(no error found).</para>
/// <para><b>Units.</b> Rates are fractions; confidence is one-sided.</para>
/// <para><b>Domain.</b> Populations up to ten million records; larger ones are endless for every purpose here.</para>
/// <para><b>Edge cases.</b> No more errors tolerable than expected: <see cref="UndefinedReason.Infeasible"/>. All records examined: the limit is what was
/// found.
/// A sample beyond 2⁵³: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> Bisection on a monotone probability; hypergeometric sums from the tail that is smaller.</para>
/// <para><b>Source.</b> AICPA, Audit sampling (AAG-SAM); ISA 530; C. Clopper and E. Pearson, Biometrika 26, 1934.</para>
/// </remarks>
/// <example>
/// <code>
/// var plan = AttributeSampling.Plan(tolerableRate: 0.05);
/// Console.WriteLine(
///     $"{plan.BinomialSample} records without an error show that fewer than 5 % are wrong"); // 59 records without an error show that fewer than 5 % are wrong
/// var found = AttributeSampling.Evaluate(errors: 1, sample: 100);
/// Console.WriteLine($"at most {found.BinomialUpper:P1} are wrong"); // at most 4.7 % are wrong
/// Console.WriteLine($"{AttributeSampling.Discovery(population: 1_000, errors: 10, sample: 100):P1} to meet one of ten"); // 65.3 % to meet one of ten
/// </code>
/// </example>
public static class AttributeSampling
{
    private const long LargestPopulation = 10_000_000;
    private const long LargestSample = 1L << 53;
    private const int MostErrors = 1_000_000;

    /// <summary>How many records to examine.</summary>
    /// <param name="tolerableRate">The rate of errors that must be excluded, above 0, at most 1.</param>
    /// <param name="expectedErrors">How many errors the sample may show, at most 1,000,000.</param>
    /// <param name="confidence">One-sided confidence, strictly between 0 and 1.</param>
    /// <param name="population">How many records there are, at most 10,000,000; null for an endless population.</param>
    /// <returns>The sample sizes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static AttributePlan Plan(double tolerableRate, int expectedErrors = 0, double confidence = Estimate.DefaultLevel, long? population = null)
    {
        Guard.InRange(Guard.Positive(tolerableRate), 0, 1, nameof(tolerableRate));
        Guard.InRange(expectedErrors, 0, MostErrors);
        var risk = Risk(confidence);
        var factor = GammaDistribution.Quantile(confidence, expectedErrors + 1.0);
        var poisson = Math.Ceiling(factor / tolerableRate);
        var isHuge = !(poisson <= LargestSample);
        var tolerable = population is { } all ? Tolerable(tolerableRate, Guard.InRange(all, 1, LargestPopulation, nameof(population))) : (long?)null;
        return new AttributePlan
        {
            PoissonFactor = factor,
            PoissonSample = isHuge ? Figure.Undefined<long>(UndefinedReason.Overflow) : Figure.Of((long)poisson),
            BinomialSample = isHuge
                ? Figure.Undefined<long>(UndefinedReason.Overflow)
                : Figure.Of(Bisection.First(expectedErrors + 1, (long)poisson + 1, n
                => BinomialDistribution.Cumulative(expectedErrors, n, tolerableRate) <= risk)),
            TolerableErrors = tolerable,
            HypergeometricSample = tolerable is not { } errors ? Figure.Undefined<long>(UndefinedReason.MissingInput)
                : errors <= expectedErrors ? Figure.Undefined<long>(UndefinedReason.Infeasible)
                : Figure.Of(Bisection.First(expectedErrors + 1, population!.Value, n
                => Hypergeometric.Cumulative(expectedErrors, population.Value, errors, n) <= risk)),
        };
    }

    /// <summary>What the errors found say of the rate in the population.</summary>
    /// <param name="errors">Errors found.</param>
    /// <param name="sample">Records examined, one at least.</param>
    /// <param name="confidence">One-sided confidence, strictly between 0 and 1.</param>
    /// <param name="population">How many records there are, at most 10,000,000; null for an endless population.</param>
    /// <returns>The rate and its upper limits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static AttributeEvaluation Evaluate(int errors, int sample, double confidence = Estimate.DefaultLevel, long? population = null)
    {
        Guard.InRange(errors, 0, Guard.Positive(sample));
        var risk = Risk(confidence);
        var upper = population is { } all ? UpperErrors(errors, sample, risk, Guard.InRange(all, sample, LargestPopulation, nameof(population))) : (long?)null;
        return new AttributeEvaluation
        {
            Rate = (double)errors / sample,
            BinomialUpper = errors == sample ? 1 : BetaDistribution.Quantile(confidence, errors + 1.0, sample - errors),
            PoissonUpper = Math.Min(1, GammaDistribution.Quantile(confidence, errors + 1.0) / sample),
            HypergeometricUpperErrors = upper,
            HypergeometricUpper = (double?)upper / population,
        };
    }

    /// <summary>How probable it is that a sample shows at least one error.</summary>
    /// <param name="population">How many records there are, at most 10,000,000.</param>
    /// <param name="errors">How many of them are wrong.</param>
    /// <param name="sample">How many are examined.</param>
    /// <returns>The probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static double Discovery(long population, long errors, long sample)
    {
        Guard.InRange(population, 1, LargestPopulation);
        Guard.InRange(errors, 0, population);
        return Hypergeometric.AtLeastOne(population, errors, Guard.InRange(sample, 0, population));
    }

    // 1 − 0.95 is 0.05 here, not the double a little above it: a probability that meets it exactly has met it.
    private static double Risk(double confidence) => (ExactDecimal.One - ExactDecimal.Of(Guard.Between(confidence, 0, 1))).ToDouble();

    private static long Tolerable(double rate, long population)
    {
        var exact = ExactDecimal.Of(rate) * ExactDecimal.Of(population);
        return Bisection.First(0, population, errors => ExactDecimal.Of(errors) >= exact);
    }

    private static long UpperErrors(int errors, int sample, double risk, long population)
        => Bisection.First(errors, population - sample + errors + 1, k
            => k > population - sample + errors || Hypergeometric.Cumulative(errors, population, k, sample) <= risk) - 1;
}
