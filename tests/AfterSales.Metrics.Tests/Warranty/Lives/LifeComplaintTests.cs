using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

/// <summary>What users of other tools complained of, each with the answer here; and laws of the fits.</summary>
public class LifeComplaintTests
{
    [Fact]
    public void Mathnet648_EndlessLoop_EndsAtItsBound() => Assert.InRange(LifeFit.FitWeibull([1e-300, 1e300], [1e300]).Iterations, 0, 400);

    [Fact]
    public void Lifelines533_FailuresAtTheLargestTime_AreUnbounded()
        => Assert.Equal(UndefinedReason.Unbounded, LifeFit.FitWeibull([13760], [13467, 12011, 7798, 7928]).Reason);

    [Fact]
    public void Lifelines827_ThreeDecades_Converge()
        => Assert.Null(LifeFit.Fit([LifeRecord.Between(1, 10), LifeRecord.Between(10, 100), LifeRecord.Between(100, 1000)]).Reason);

    [Fact]
    public void Lifelines1068_LimitBelowZero_NeverOfAPositiveParameter()
    {
        var fit = LifeFit.FitWeibull([100, 200], [300, 300, 300]);
        Assert.All([fit.First, fit.Second!, fit.Life], parameter => Assert.True(parameter.Wald.Lower > 0));
    }

    [Fact]
    public void Lifelines800_391_LeftCensoredAtEntry_FitsInsideItsWindow()
        => Assert.Null(LifeFit.Fit([new LifeRecord { Upper = 9, Entry = 3 }, LifeRecord.Failure(5), LifeRecord.Failure(12), LifeRecord.Suspension(15)]).Reason);

    [Fact]
    public void Weibull23_NewtonOverflow_FindsTheMaximum() => Assert.Null(LifeFit.FitWeibull([1, 2, 3, 5, 8], [.. Enumerable.Repeat(9d, 100)]).Reason);

    [Fact]
    public void Weibull13_WeibayesWithFailures_HasEstimateAndBothLimits()
    {
        var result = Weibayes.Compute([300, 420], [800, 800], 1.5);
        Assert.True(result.ScaleLower.Value < result.Scale.Value && result.Scale.Value < result.ScaleUpper.Value);
    }

    [Fact]
    public void Reliability57_TiesAtTheCensoringTime_Converge() => Assert.Null(LifeFit.FitWeibull([2, 5, 9, 9], [9, 9, 9]).Reason);

    [Fact]
    public void Reliability1_24_25_FourFailuresThreeParameters_NoneIsInvented()
    {
        var fit = LocationFit.Fit([LifeRecord.Failure(500), LifeRecord.Failure(600), LifeRecord.Failure(700), LifeRecord.Failure(800)]);
        Assert.Equal((null, UndefinedReason.Unbounded), (fit.Distribution, fit.Reason));
        Assert.NotNull(fit.TwoParameters.Distribution);
    }

    [Fact]
    public void SurPyval2_308_310_UnboundedIsNoSuccess()
    {
        Assert.Equal(UndefinedReason.Unbounded, LifeFit.Fit([new LifeRecord { Upper = 4, Count = 6 }]).Reason);
        var (without, with) = (LifeFit.Fit([LifeRecord.Failure(3), LifeRecord.Failure(8), LifeRecord.Suspension(9)]),
            LifeFit.Fit([LifeRecord.Failure(3) with { Entry = 0 }, LifeRecord.Failure(8), LifeRecord.Suspension(9)]));
        Assert.Equal(without, with);
    }

    [Fact]
    public void SurPyval268_269_CountsAndCopies_AreTheSame()
    {
        var (counted, copied) = (LifeFit.Fit([LifeRecord.Failure(3, 2), LifeRecord.Suspension(8, 3)]),
            LifeFit.Fit([LifeRecord.Failure(3), LifeRecord.Failure(3), LifeRecord.Suspension(8), LifeRecord.Suspension(8), LifeRecord.Suspension(8)]));
        Assert.Equal(counted.First.Value.Value!.Value, copied.First.Value.Value!.Value, 9);
    }

    [Fact]
    public void Weibulltools94_178_DelayWithoutMonteCarlo_IsClosed()
        => Assert.Equal(17.181818181818183, ReportingDelay.Unreported([21], [0.55])[0].Unreported.Value!.Value, 12);

    [Fact]
    public void Sads61_Scipy19407_Relife5_IntervalsOfOneInspection_AreSingular()
        => Assert.Equal(UndefinedReason.Singular, LifeFit.Fit([LifeRecord.Between(0, 5, 3), LifeRecord.Suspension(5, 4)]).Reason);

    [Fact]
    public void Statrs465_NaNAtFiniteParameters_NeverOfAMean()
        => Assert.All([0.01, 0.1, 1, 10, 1000], shape =>
            Assert.True(LifeDistribution.Weibull(shape, 1).Mean() is { IsDefined: true } or { Reason: UndefinedReason.Overflow }));

    [Fact]
    public void Ramstk45_48_ChoiceOfLimits_FisherAndChiSquareStandBeside()
    {
        var fit = RepairPowerLaw.Fit([new RepairHistory { End = 100, Events = [10, 30, 60, 95] }]);
        Assert.True(fit.Beta.Lower > 0 && fit.BetaExact.Lower > 0 && fit.Beta.Lower != fit.BetaExact.Lower);
    }

    [Property]
    public bool Fit_AgesInAnotherUnit_ShapeStaysAndScaleScales(PositiveInt[] failures, PositiveInt[] suspensions)
    {
        double[] failed = [.. failures.Select(age => (double)age.Get)], alive = [.. suspensions.Select(age => (double)age.Get)];
        var (months, days) = (LifeFit.FitWeibull(failed, alive),
            LifeFit.FitWeibull([.. failed.Select(age => age * 30.4375)], [.. alive.Select(age => age * 30.4375)]));
        return months.Reason == days.Reason && (months.Reason is not null
            || (Close(months.Second!.Value.Value, days.Second!.Value.Value) && Close(months.First.Value.Value * 30.4375, days.First.Value.Value)));
    }

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
    public bool Causes_AnyLives_AddUpWithSurvivalToOne(PositiveInt[] ages)
    {
        var result = CompetingCauses.Compute([.. ages.Select((age, i)
            => new CauseRecord { Age = age.Get, Cause = (i % 3) switch { 0 => "a", 1 => "b", _ => null } })], new LifeFitOptions { Limits = LifeLimits.Wald });
        return result.Steps.All(step => Math.Abs(step.Incidence.Sum() + step.Survival - 1) < 1e-12);
    }

    [Property]
    public bool PromiseCost_AnyWeibull_IsOrderedAndGrowsWithLength(PositiveInt shape, PositiveInt length)
    {
        var life = LifeDistribution.Weibull(0.5 + (shape.Get % 30 / 10d), 50);
        var input = new PromiseCostInput { Life = life, Length = 1 + (length.Get % 60), ClaimCost = 100, Price = 100 };
        var (one, longer) = (PromiseCost.Compute(input), PromiseCost.Compute(input with { Length = input.Length + 5 }));
        return one.RenewingCost.Value >= one.ReplacementCost.Value * (1 - 1e-5) && one.ReplacementCost.Value >= one.ProRataRefund.Value * (1 - 1e-5)
            && longer.MinimalRepairCost.Value > one.MinimalRepairCost.Value && longer.ReplacementCost.Value > one.ReplacementCost.Value * (1 - 1e-5)
                && longer.RenewingCost.Value > one.RenewingCost.Value;
    }

    [Property]
    public bool EarnedShare_AnyPattern_RisesFromZeroToOne(PositiveInt periods)
    {
        var n = 1 + (periods.Get % 100);
        return Enum.GetValues<EarningPattern>().All(pattern =>
        {
            var shares = Enumerable.Range(0, n + 1).Select(k => EarnedShare.AfterPeriods(pattern, n, k)).ToArray();
            return shares[0] == 0 && shares[n] == 1 && shares.Zip(shares.Skip(1)).All(pair => pair.First <= pair.Second);
        });
    }

    [Property]
    public bool Refund_AnyContract_RefundAndKeptAreThePrice(PositiveInt price, PositiveInt elapsed, NonNegativeInt fee)
    {
        var refund = ContractRefund.Compute(new ContractRefundInput
        {
            Price = Money.Of(price.Get / 100m, Ledgers.Eur),
            Periods = 24,
            Elapsed = elapsed.Get % 25,
            Fee = Money.Of(fee.Get, Ledgers.Eur),
            Pattern = EarningPattern.RuleOf78
        });
        return refund.Refund + refund.Kept == Money.Of(price.Get / 100m, Ledgers.Eur) && refund.Refund.Amount >= 0;
    }

    [Property]
    public Property RollForward_AnyMovements_ClosesToTheCent() => Prop.ForAll(Gen.Choose(-100000, 100000).ArrayOf(7).ArrayOf().ToArbitrary(), rows =>
    {
        Money Cents(int cents) => Money.Of(cents / 100m, Ledgers.Eur);
        var result = AccrualRollForward.Compute(Cents(12345), [.. rows.Select(r => new AccrualMovement
        {
            Accrual = Cents(r[0]), ChangeInEstimate = Cents(r[1]), Acquired = Cents(r[2]), Unwinding = Cents(r[3]), Exchange = Cents(r[4]),
                Settlements = Cents(r[5]), ReversedUnused = Cents(r[6]),
        })]);
        return result.Closing.Amount == (12345 + rows.Sum(r => r.Take(5).Sum() - r[5] - r[6])) / 100m;
    });

    [Property]
    public bool Journal_AnyChange_LinesAddUpToTheCent(int cents, PositiveInt[] weights)
    {
        var parts = weights.Length == 0 ? [1m] : weights.Select(w => (decimal)w.Get).ToArray();
        var result = AccrualJournal.Compute(Money.Of(cents / 100m, Ledgers.Eur), [.. parts.Select((_, i) => $"{i}")], parts);
        return result.Lines.Sum(line => line.DebitExpense.Amount - line.CreditExpense.Amount) == cents / 100m
            && result.Lines.Sum(line => line.DebitExpense.Amount) + result.DebitProvision.Amount == result.Lines.Sum(line => line.CreditExpense.Amount)
                + result.CreditProvision.Amount;
    }

    private static bool Close(double? a, double? b) => a is { } x && b is { } y && Math.Abs(x - y) <= 1e-9 * (Math.Abs(x) + Math.Abs(y));
}
