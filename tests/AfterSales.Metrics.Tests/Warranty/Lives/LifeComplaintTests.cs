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
}
