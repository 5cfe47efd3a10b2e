using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class LifeFitProperties
{
    [Property]
    public bool FitWeibull_AgesInAnotherUnit_ShapeStaysAndScaleScales(PositiveInt[] failures, PositiveInt[] suspensions)
    {
        double[] failed = [.. failures.Select(age => (double)age.Get)], alive = [.. suspensions.Select(age => (double)age.Get)];
        var (months, days) = (LifeFit.FitWeibull(failed, alive),
            LifeFit.FitWeibull([.. failed.Select(age => age * 30.4375)], [.. alive.Select(age => age * 30.4375)]));
        return months.Reason == days.Reason && (months.Reason is not null
            || (Close(months.Second!.Value.Value, days.Second!.Value.Value) && Close(months.First.Value.Value * 30.4375, days.First.Value.Value)));
    }

    [Property(MaxTest = 40)]
    public Property Fit_AgesInAnotherUnit_ProfileLimitsScaleToo() => Prop.ForAll(
        Gen.Choose(1, 400).ArrayOf(6).ToArbitrary(), Gen.Choose(1, 400).ArrayOf(4).ToArbitrary(), (failures, suspensions) =>
        {
            var (months, days) = (Fit(failures, suspensions, 1), Fit(failures, suspensions, 30.4375));
            return months.Reason is not null || months.Second!.Value.Value > 50
                || (Scales(months.First, days.First, 30.4375) && Scales(months.Second!, days.Second!, 1) && Scales(months.Life, days.Life, 30.4375));
        });

    [Property]
    public bool Fit_EntryOfZero_IsNoEntry(PositiveInt[] failures)
        => Equals(LifeFit.Fit([.. failures.Select(age => LifeRecord.Failure(age.Get)), LifeRecord.Suspension(3)]),
            LifeFit.Fit([.. failures.Select(age => LifeRecord.Failure(age.Get) with { Entry = 0 }), LifeRecord.Suspension(3)]));

    [Property]
    public bool Fit_IntervalShrunkToAPoint_IsTheExactOne(PositiveInt[] failures)
    {
        var ages = failures.Select(age => 1d + age.Get).ToArray();
        var exact = LifeFit.Fit([.. ages.Select(age => LifeRecord.Failure(age))], LifeFamily.Weibull, new LifeFitOptions { Limits = LifeLimits.Wald });
        var interval = LifeFit.Fit([.. ages.Select(age => LifeRecord.Between(age * (1 - 1e-7), age))], LifeFamily.Weibull,
            new LifeFitOptions { Limits = LifeLimits.Wald });
        return exact.Reason is not null || exact.Second!.Value.Value > 100
            || (interval.Reason is null && Math.Abs((interval.Second!.Value.Value / exact.Second.Value.Value - 1)!.Value) < 1e-4);
    }

    [Property]
    public bool Fit_AnyLives_LikelihoodIsHighestAtTheEstimate(PositiveInt[] failures, PositiveInt[] suspensions)
    {
        var fit = LifeFit.Fit([.. failures.Select(age => LifeRecord.Failure(age.Get)), .. suspensions.Select(age => LifeRecord.Suspension(age.Get))]);
        return fit.Distribution is not { } life || new[] { 0.999, 1.001 }.All(step
            => Likelihood(LifeDistribution.Weibull(life.Second * step, life.First)) <= fit.LogLikelihood.Value + 1e-9
                && Likelihood(LifeDistribution.Weibull(life.Second, life.First * step)) <= fit.LogLikelihood.Value + 1e-9);

        double Likelihood(LifeDistribution at)
            => failures.Sum(age => Math.Log(at.Second / age.Get) + (at.Second * Math.Log(age.Get / at.First)) - Math.Pow(age.Get / at.First, at.Second))
                - suspensions.Sum(age => Math.Pow(age.Get / at.First, at.Second));
    }

    private static LifeFitResult Fit(int[] failures, int[] suspensions, double unit)
        => LifeFit.Fit([.. failures.Select(age => LifeRecord.Failure(age * unit)), .. suspensions.Select(age => LifeRecord.Suspension(age * unit))]);

    private static bool Scales(LifeParameter a, LifeParameter b, double unit)
        => Close(a.Value.Value * unit, b.Value.Value) && Close(a.ProfileLower.Value * unit, b.ProfileLower.Value)
            && Close(a.ProfileUpper.Value * unit, b.ProfileUpper.Value) && Close(a.Wald.Lower * unit, b.Wald.Lower);

    // Profile limits end where a search does: seven figures.
    private static bool Close(double? a, double? b)
        => a is null ? b is null : b is { } y && Math.Abs(a.Value - y) <= 1e-7 * (Math.Abs(a.Value) + Math.Abs(y));
}
