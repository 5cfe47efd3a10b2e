using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class LifeFitProperties
{
    private static readonly LifeFitOptions Wald = new() { Limits = LifeLimits.Wald };

    private static readonly Gen<LifeRecord[]> FewRows =
        from n in Gen.Choose(1, 4)
        from windows in Gen.Elements(true, false)
        from rows in (from age in Gen.Choose(1, 12)
                      from kind in Gen.Choose(0, 3)
                      select Row(age, kind, windows)).ArrayOf(n)
        select rows;

    [Property]
    public bool FitWeibull_AgesInAnotherUnit_ShapeStaysAndScaleScales(PositiveInt[] failures, PositiveInt[] suspensions)
    {
        double[] failed = [.. failures.Select(age => (double)age.Get)], alive = [.. suspensions.Select(age => (double)age.Get)];
        var (months, days) = (LifeFit.FitWeibull(failed, alive),
            LifeFit.FitWeibull([.. failed.Select(age => age * 30.4375)], [.. alive.Select(age => age * 30.4375)]));
        return months.Reason == days.Reason && (months.Reason is not null
            || (Close(months.Second!.Value.Value, days.Second!.Value.Value) && Close(months.First.Value.Value * 30.4375, days.First.Value.Value)));
    }

    // So few rows that an estimate without end is common, and ties of what decides it too.
    [Property(MaxTest = 300)]
    public Property Fit_AgesInAnotherUnit_ReasonStays() => Prop.ForAll(FewRows.ToArbitrary(), Gen.Elements(30.4375, 1 / 3.0, 1e-7, 365.25e5).ToArbitrary(),
        (rows, unit) => new[] { LifeFamily.Exponential, LifeFamily.Weibull, LifeFamily.Lognormal }.All(family =>
        {
            LifeRecord[] scaled = [.. rows.Select(
                r => r with { Lower = r.Lower * unit, Upper = r.Upper * unit, Entry = r.Entry * unit, Exit = r.Exit * unit })];
            return LifeFit.Fit(rows, family, Wald).Reason == LifeFit.Fit(scaled, family, Wald).Reason;
        }));

    [Fact]
    public void Fit_MeanClaimAgeExactlyHalfTheWindow_IsUnboundedInEveryUnit()
    {
        foreach (var unit in new[] { 1, 0.1, 1 / 3.0, 30.4375, 365.25 })
        {
            LifeRecord[] rows = [.. new[] { 3.0, 9, 5, 7, 6 }.Select(age => LifeRecord.Failure(age * unit) with { Exit = 12 * unit })];
            Assert.Equal(UndefinedReason.Unbounded, LifeFit.Fit(rows, LifeFamily.Exponential).Reason);
        }
    }

    // Lives 4 and 12 inside a window of 12 follow a power of age best: the scale ran to 10⁸ or 10⁹ as the unit would have it.
    [Fact]
    public void Fit_LivesInAWindowThatFollowAPowerOfAge_AreUnboundedInEveryUnit()
    {
        foreach (var unit in new[] { 1, 0.1, 1 / 3.0, 30.4375, 365.25e5 })
        {
            LifeRecord[] rows = [LifeRecord.Failure(4 * unit) with { Exit = 12 * unit }, LifeRecord.Failure(12 * unit) with { Exit = 12 * unit }];
            Assert.Equal(UndefinedReason.Unbounded, LifeFit.Fit(rows).Reason);

            // The spread of the logarithms is below that of a power: a lognormal of finite spread, or none, as a normal cut at the window has it.
            LifeRecord[] wide = [.. new[] { 0.001, 11.0, 11.5, 11.9 }.Select(age => LifeRecord.Failure(age * unit) with { Exit = 12 * unit })];
            Assert.Equal(UndefinedReason.Unbounded, LifeFit.Fit(wide, LifeFamily.Lognormal).Reason);
        }
    }

    [Fact]
    public void Fit_LaterInspectionsFindExactlyNoMore_AreUnboundedInEveryUnit()
    {
        foreach (var unit in new[] { 1, 0.1, 1 / 3.0, 30.4375, 365.25 })
        {
            LifeRecord[] rows = [LifeRecord.Between(0, 2 * unit), LifeRecord.Between(0, 8 * unit), LifeRecord.Suspension(4 * unit)];
            Assert.Equal(UndefinedReason.Unbounded, LifeFit.Fit(rows).Reason);
        }
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

    private static LifeRecord Row(int age, int kind, bool isInWindow) => (kind, isInWindow) switch
    {
        (_, true) => LifeRecord.Failure(age) with { Exit = 12 },
        (0, _) => LifeRecord.Failure(age),
        (1, _) => LifeRecord.Suspension(age),
        (2, _) => LifeRecord.Between(0, age),
        _ => LifeRecord.Between(age, age + 2),
    };

    private static LifeFitResult Fit(int[] failures, int[] suspensions, double unit)
        => LifeFit.Fit([.. failures.Select(age => LifeRecord.Failure(age * unit)), .. suspensions.Select(age => LifeRecord.Suspension(age * unit))]);

    private static bool Scales(LifeParameter a, LifeParameter b, double unit)
        => Close(a.Value.Value * unit, b.Value.Value) && Close(a.ProfileLower.Value * unit, b.ProfileLower.Value)
            && Close(a.ProfileUpper.Value * unit, b.ProfileUpper.Value) && Close(a.Wald.Lower * unit, b.Wald.Lower);

    // Profile limits end where a search does: seven figures.
    private static bool Close(double? a, double? b)
        => a is null ? b is null : b is { } y && Math.Abs(a.Value - y) <= 1e-7 * (Math.Abs(a.Value) + Math.Abs(y));
}
