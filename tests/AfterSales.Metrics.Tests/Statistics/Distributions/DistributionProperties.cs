using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Laws that every distribution keeps: tails add to one, fall, and are undone by their quantiles.</summary>
public class DistributionProperties
{
    private static readonly Gen<double> Shape = Gen.Frequency(
        (2, Gen.Elements(0.5, 1d, 2d, 10d)),
        (3, Gen.Choose(5, 4000).Select(i => i / 20d)),
        (1, Gen.Elements(0.05, 1e4, 1e6)));

    private static readonly Gen<double> Probability = Gen.Frequency(
        (4, Gen.Choose(1, 999).Select(i => i / 1000d)),
        (2, Gen.Choose(3, 280).Select(e => Math.Pow(10, -e))));

    private static readonly Gen<(string Name, Func<double, double> Cdf, Func<double, double> Sf, Func<double, double> Quantile, Func<double,
        double> UpperQuantile)> Any =
        from a in Shape
        from b in Shape
        from d in Gen.Elements<(string, Func<double, double>, Func<double, double>, Func<double, double>, Func<double, double>)>(
            ("normal", NormalDistribution.Cumulative, NormalDistribution.Survival, NormalDistribution.Quantile, NormalDistribution.InverseSurvival),
            ($"t {a}", x => StudentTDistribution.Cumulative(x, a), x => StudentTDistribution.Survival(x, a), p => StudentTDistribution.Quantile(p, a), q =>
                StudentTDistribution.InverseSurvival(q, a)),
            ($"F {a} {b}", x => FDistribution.Cumulative(x, a, b), x => FDistribution.Survival(x, a, b), p => FDistribution.Quantile(p, a, b), q =>
                FDistribution.InverseSurvival(q, a, b)),
            ($"beta {a} {b}", x => BetaDistribution.Cumulative(Math.Min(x, 1), a, b), x => BetaDistribution.Survival(Math.Min(x, 1), a, b), p =>
                BetaDistribution.Quantile(p, a, b), q => BetaDistribution.InverseSurvival(q, a, b)),
            ($"gamma {a}", x => GammaDistribution.Cumulative(x, a), x => GammaDistribution.Survival(x, a), p => GammaDistribution.Quantile(p, a), q =>
                GammaDistribution.InverseSurvival(q, a)),
            ($"chi2 {a}", x => ChiSquaredDistribution.Cumulative(x, a), x => ChiSquaredDistribution.Survival(x, a), p =>
                ChiSquaredDistribution.Quantile(p, a), q => ChiSquaredDistribution.InverseSurvival(q, a)))
        select d;

    [Property]
    public Property Quantile_AnyDistribution_IsUndoneByTheTail() => Prop.ForAll(Any.ToArbitrary(), Probability.ToArbitrary(), (d, p) =>
    {
        var (low, high) = (d.Quantile(p), d.UpperQuantile(p));

        // Where the answer itself leaves the doubles, or leaves no digits of 1 − x, there is nothing to undo.
        var lowHolds = Math.Abs(low) is <= 1e-290 or >= 1e290 || low == 1 || Close(d.Cdf(low), p, low, d.Cdf);
        var highHolds = Math.Abs(high) is <= 1e-290 or >= 1e290 || high == 1 || Close(d.Sf(high), p, high, d.Sf);
        return (lowHolds && highHolds).Label($"{d.Name}, p {p}: {low:R} → {d.Cdf(low):R}; {high:R} → {d.Sf(high):R}");
    });

    [Property]
    public Property Tails_AnyDistribution_AddToOne() => Prop.ForAll(Any.ToArbitrary(), Probability.ToArbitrary(), (d, p) =>
    {
        var x = d.Quantile(p);
        return (Math.Abs(d.Cdf(x) + d.Sf(x) - 1) <= 4e-15).Label($"{d.Name} at {x:R}: {d.Cdf(x):R} + {d.Sf(x):R}");
    });

    [Property]
    public Property Survival_AnyDistribution_Falls() => Prop.ForAll(Any.ToArbitrary(), Probability.Two().ToArbitrary(), (d, pair) =>
    {
        var (x, y) = (d.Quantile(Math.Min(pair.Item1, pair.Item2)), d.Quantile(Math.Max(pair.Item1, pair.Item2)));
        return (x <= y && d.Sf(x) >= d.Sf(y) * (1 - 1e-12)).Label($"{d.Name}: {x:R} {y:R}");
    });

    /// <summary>
    /// Equal within 1e-11, or within what 4e-15 of x changes. The quantile is found as a logarithm or a logit z of up to 32 wherever the tail is steep, and
    /// half a unit in its last place is 2⁻⁵³·32 = 3.6e-15 of x: a gamma tail of shape 1e6, where d ln q/d ln x is 34,000, moves 1e-10 for it. Beyond the
    /// end of its range (the beta's is 1) a distribution has nothing more.
    /// </summary>
    private static bool Close(double actual, double expected, double x, Func<double, double> tail)
        => Math.Abs(actual - expected) <= (1e-11 * expected) + Math.Abs(tail(x * (1 + 4e-15)) - tail(x * (1 - 4e-15)));
}
