using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Probability that a booked reserve suffices, and the reserve that would with a given probability.</summary>
/// <remarks>
/// <para><b>Formula.</b> P(need ≤ booked) for a need with the estimate as mean and its error as standard deviation, lognormal or normal.</para>
/// <para><b>Units.</b> Those of the reserve.</para>
/// <para><b>Domain.</b> Error not negative; for the lognormal an estimate above 0.</para>
/// <para><b>Edge cases.</b> Error 0: certain, 1 when booked is at least the estimate, else 0; every quantile is the estimate. Lognormal of an
/// estimate that is not
/// positive: <see cref="UndefinedReason.OutsideDomain"/>; booked at or below 0: probability 0.</para>
/// <para><b>Method.</b> Moments to parameters.</para>
/// <para><b>Source.</b> T. Mack, Measuring the variability of chain ladder reserve estimates, CAS Forum, Spring 1994.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(SufficiencyProbability.Quantile(0.99, 100, 0).Value); // 100
/// </code>
/// </example>
public static class SufficiencyProbability
{
    /// <summary>P(need ≤ booked).</summary>
    /// <param name="booked">The booked reserve.</param>
    /// <param name="estimate">The expected need.</param>
    /// <param name="standardError">Its error; not negative.</param>
    /// <param name="law">The distribution.</param>
    /// <returns>The probability.</returns>
    /// <exception cref="ArgumentException">A number is not finite, the error is negative, or there is no such law.</exception>
    public static Figure<double> Compute(double booked, double estimate, double standardError, ReserveLaw law = ReserveLaw.Lognormal)
    {
        Guard.Finite(booked);
        var parameters = Parameters(estimate, standardError, law);
        return standardError == 0 ? new Figure<double>(booked >= estimate ? 1d : 0d)
            : parameters is not { } p ? new Figure<double>(UndefinedReason.OutsideDomain)
            : law == ReserveLaw.Normal ? Lower((booked - p.Center) / p.Spread)
            : booked <= 0 ? new Figure<double>(0d)
            : Lower((Elementary.Log(booked) - p.Center) / p.Spread);
    }

    /// <summary>The reserve that suffices with a probability.</summary>
    /// <param name="probability">The probability, strictly between 0 and 1.</param>
    /// <param name="estimate">The expected need.</param>
    /// <param name="standardError">Its error; not negative.</param>
    /// <param name="law">The distribution.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentException">A number is not finite, the error is negative, the probability is not inside (0, 1), or there is no such
    /// law.</exception>
    public static Figure<double> Quantile(double probability, double estimate, double standardError, ReserveLaw law = ReserveLaw.Lognormal)
    {
        var z = NormalDistribution.Quantile(Guard.Between(probability, 0, 1));
        var parameters = Parameters(estimate, standardError, law);
        return standardError == 0 ? new Figure<double>(estimate)
            : parameters is not { } p ? new Figure<double>(UndefinedReason.OutsideDomain)
            : law == ReserveLaw.Normal ? Figures.Finite(p.Center + (z * p.Spread))
            : Figures.Finite(Elementary.Exp(p.Center + (z * p.Spread)));
    }

    private static Figure<double> Lower(double z) => new(double.IsInfinity(z) || double.IsNaN(z) ? (z > 0 ? 1d : 0d) : NormalDistribution.UpperTail(-z));

    private static (double Center, double Spread)? Parameters(double estimate, double standardError, ReserveLaw law)
    {
        Guard.Finite(estimate);
        Guard.NotNegative(standardError);
        return Guard.Defined(law) == ReserveLaw.Normal ? (estimate, standardError) : estimate > 0 && standardError > 0
            ? Lognormal.Of(estimate, standardError) : null;
    }
}
