using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Life distribution: survival, cumulative hazard and quantiles of the age at failure.</summary>
/// <remarks>Ages are in whatever unit the scale has: months in service, hours, kilometers.</remarks>
public sealed partial record LifeDistribution
{
    private LifeDistribution(LifeFamily family, double first, double second, double location)
        => (Family, First, Second, Location) = (family, first, second, location);

    /// <summary>The family.</summary>
    public LifeFamily Family { get; }

    /// <summary>The first parameter: Weibull scale, lognormal μ, exponential mean.</summary>
    public double First { get; }

    /// <summary>The second parameter: Weibull shape, lognormal σ; 1 of an exponential.</summary>
    public double Second { get; }

    /// <summary>The age before which nothing fails; 0 but for a Weibull with three parameters.</summary>
    public double Location { get; }

    /// <summary>Weibull.</summary>
    /// <param name="shape">Shape; positive. Below 1 failures fade, above 1 they grow with age.</param>
    /// <param name="scale">The age, after the location, by which 63.2 % have failed; positive.</param>
    /// <param name="location">The age before which nothing fails; not negative.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static LifeDistribution Weibull(double shape, double scale, double location = 0)
    {
        Guard.Positive(shape);
        Guard.Positive(scale);
        return new LifeDistribution(LifeFamily.Weibull, scale, shape, Guard.NotNegative(location));
    }

    /// <summary>Lognormal.</summary>
    /// <param name="mu">Mean of ln t.</param>
    /// <param name="sigma">Standard deviation of ln t; positive.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static LifeDistribution Lognormal(double mu, double sigma)
    {
        Guard.Finite(mu);
        return new LifeDistribution(LifeFamily.Lognormal, mu, Guard.Positive(sigma), 0);
    }

    /// <summary>Exponential.</summary>
    /// <param name="mean">Mean life; positive.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not positive.</exception>
    public static LifeDistribution Exponential(double mean) => new(LifeFamily.Exponential, Guard.Positive(mean), 1, 0);

    /// <summary>Share that lives beyond an age.</summary>
    /// <param name="age">The age; not negative.</param>
    /// <returns>S(age), 0 … 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative or not finite.</exception>
    public double Survival(double age)
    {
        var time = Guard.NotNegative(age) - Location;
        return time <= 0 ? 1 : Family == LifeFamily.Lognormal
            ? Tail((Elementary.Log(time) - First) / Second)
            : Elementary.Exp(-Power(time));
    }

    /// <summary>Share that fails by an age, without the cancellation of 1 − S.</summary>
    /// <param name="age">The age; not negative.</param>
    /// <returns>F(age), 0 … 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative or not finite.</exception>
    public double Failed(double age)
    {
        var time = Guard.NotNegative(age) - Location;
        return time <= 0 ? 0 : Family == LifeFamily.Lognormal
            ? Tail((First - Elementary.Log(time)) / Second)
            : -Elementary.ExpM1(-Power(time));
    }

    /// <summary>Cumulative hazard −ln S: the expected number of repairs by an age when a repair leaves the unit as old as it was.</summary>
    /// <param name="age">The age; not negative.</param>
    /// <returns>Λ(age); undefined, <see cref="UndefinedReason.Overflow"/>, where it is beyond double.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative or not finite.</exception>
    public Figure<double> CumulativeHazard(double age)
    {
        var time = Guard.NotNegative(age) - Location;
        return Figures.Finite(Hazard(time));
    }

    /// <summary>The age by which a share has failed: B10 at 0.1.</summary>
    /// <param name="share">The share, strictly between 0 and 1.</param>
    /// <returns>The age; undefined, <see cref="UndefinedReason.Overflow"/>, where it is beyond double.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not inside (0, 1).</exception>
    public Figure<double> Quantile(double share)
    {
        Guard.Between(share, 0, 1);
        var logarithm = Family == LifeFamily.Lognormal
            ? First + (Second * NormalDistribution.Quantile(share))
            : Elementary.Log(First) + (Elementary.Log(-Elementary.Log1P(-share)) / Second);
        return Figures.Finite(Location + Elementary.Exp(logarithm));
    }

    /// <summary>Mean life.</summary>
    /// <returns>The mean; undefined, <see cref="UndefinedReason.Overflow"/>, where it is beyond double.</returns>
    public Figure<double> Mean() => Figures.Finite(Location + Family switch
    {
        LifeFamily.Weibull => Elementary.Exp(Elementary.Log(First) + LogGammaOnePlus(1 / Second)),
        LifeFamily.Lognormal => Elementary.Exp(First + (Second * Second / 2)),
        _ => First,
    });

    internal double Hazard(double time) => time <= 0 ? 0
        : Family == LifeFamily.Lognormal ? -Elementary.Log(Tail((Elementary.Log(time) - First) / Second))
        : Power(time);

    private static double Tail(double z) => double.IsPositiveInfinity(z) ? 0 : double.IsNegativeInfinity(z) ? 1 : NormalDistribution.UpperTail(z);

    private static double LogGammaOnePlus(double x) => x <= 0.5 ? StirlingSeries.LogGammaOnePlus(x) : StirlingSeries.LogGamma(1 + x);

    // (t/scale)^shape, by logarithms: neither quotient nor power leaves the doubles on the way.
    private double Power(double time) => Second == 1 ? time / First : Elementary.Exp(Second * (Elementary.Log(time) - Elementary.Log(First)));
}
