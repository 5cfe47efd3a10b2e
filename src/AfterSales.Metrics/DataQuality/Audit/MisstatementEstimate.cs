using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Difference and ratio estimation: the misstatement of a ledger from a random sample of its items.</summary>
/// <remarks>
/// <para><b>Formula.</b> e = book − audited. Difference N·ē, standard error N·s(e)/√n·√(1 − n/N). Ratio R = Σ audited/Σ book, misstatement B(1 − R),
/// standard error the same with
/// the residuals audited − R·book. Student's t with n − 1 degrees.</para>
/// <para><b>Units.</b> The unit of the amounts.</para>
/// <para><b>Domain.</b> A simple random sample of items, each once; 1 ≤ n ≤ N.</para>
/// <para><b>Edge cases.</b> One item: no interval, <see cref="UndefinedReason.SmallSample"/>. All items examined: no width. Book values that add up to zero:
/// no ratio,
/// <see cref="UndefinedReason.ZeroDenominator"/>. Few errors found: the interval is too narrow; use <see cref="MonetaryUnitSampling"/>.</para>
/// <para><b>Method.</b> Sums exact, squares about the mean.</para>
/// <para><b>Source.</b> W. Cochran, Sampling techniques, 1977, chapter 6; AICPA, Audit sampling.</para>
/// </remarks>
public static class MisstatementEstimate
{
    /// <summary>The misstatement by both estimators.</summary>
    /// <param name="sample">The examined items, one at least.</param>
    /// <param name="population">How many items the ledger has.</param>
    /// <param name="bookValue">What they add up to.</param>
    /// <param name="level">The level of the two-sided intervals.</param>
    /// <returns>Both estimates.</returns>
    /// <exception cref="ArgumentException">The sample is null, empty, or has a null item.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The population is smaller than the sample, or the level is not strictly between 0 and 1.</exception>
    /// <exception cref="OverflowException">An amount is beyond a decimal.</exception>
    public static MisstatementEstimateResult Compute(IReadOnlyList<AuditedItem> sample, long population, decimal bookValue,
        double level = Estimate.DefaultLevel)
    {
        Guard.NotEmpty(Guard.NoneNull(sample).Count, nameof(sample));
        Guard.InRange(population, sample.Count, long.MaxValue);
        Guard.Between(level, 0, 1);
        var errors = sample.Select(item => (double)(item.Book - item.Audited)).ToArray();
        var (book, audited) = (ExactSum.Of(sample.Select(item => item.Book).ToArray()), ExactSum.Of(sample.Select(item => item.Audited).ToArray()));
        var difference = Scaled(errors, population);
        var result = new MisstatementEstimateResult
        {
            Difference = Interval(population * errors.Average(), difference, sample.Count, level),
            DifferenceStandardError = difference,
            AuditedToBook = Figure.Undefined<double>(UndefinedReason.ZeroDenominator),
            RatioDifference = Estimate.Undefined(UndefinedReason.ZeroDenominator, level, IntervalMethod.StudentT),
            RatioStandardError = null,
        };
        if (book.Sign == 0)
        {
            return result;
        }

        var ratio = audited.ToDoubles() / book.ToDoubles();
        var residuals = sample.Select(item => (double)item.Audited - (ratio.High * (double)item.Book)).ToArray();
        var error = Scaled(residuals, population);
        return result with
        {
            AuditedToBook = Figure.Of(ratio.High),
            RatioDifference = Interval((double)bookValue * (DoubleDouble.One - ratio).High, error, sample.Count, level),
            RatioStandardError = error,
        };
    }

    /// <summary>N·s/√n·√(1 − n/N), or null for one item.</summary>
    private static double? Scaled(double[] values, long population)
    {
        if (values.Length < 2)
        {
            return null;
        }

        var (mean, squares) = (values.Average(), 0d);
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return Math.Sqrt(squares / (values.Length - 1) / values.Length * ((double)(population - values.Length) / population)) * population;
    }

    private static Estimate Interval(double value, double? error, int count, double level) => error is { } e
        ? Figures.Interval(value, e == 0 ? 0 : e * StudentTDistribution.TwoSidedQuantile(level, count - 1), level, IntervalMethod.StudentT)
        : Estimate.WithoutInterval(value, UndefinedReason.SmallSample, level, IntervalMethod.StudentT);
}
