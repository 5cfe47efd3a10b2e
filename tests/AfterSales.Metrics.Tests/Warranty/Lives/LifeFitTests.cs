using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class LifeFitTests
{
    [Fact]
    public void Fit_NoRows_IsNoData() => Assert.Equal(UndefinedReason.NoData, LifeFit.Fit([]).Reason);

    [Fact]
    public void Fit_RowsOfCountZero_AreNothing() => Assert.Equal(UndefinedReason.NoData, LifeFit.Fit([LifeRecord.Failure(5, 0)]).Reason);

    [Fact]
    public void Fit_NoFailure_IsUnbounded() => Assert.Equal(UndefinedReason.Unbounded, LifeFit.Fit([LifeRecord.Suspension(5, 9)]).Reason);

    [Fact]
    public void Fit_AllFailuresEqualAndNoneOutlived_IsUnbounded()
    {
        Assert.Equal(UndefinedReason.Unbounded, LifeFit.Fit([LifeRecord.Failure(5, 3), LifeRecord.Suspension(5)]).Reason);
        Assert.NotNull(LifeFit.Fit([LifeRecord.Failure(5, 3), LifeRecord.Suspension(5.1)]).Distribution);
    }

    [Theory]
    [InlineData(5.0001, true)]
    [InlineData(5.1, false)]
    public void Fit_ShapeBeyondAThousand_IsUnbounded(double suspension, bool isUnbounded)
        => Assert.Equal(isUnbounded, LifeFit.Fit([LifeRecord.Failure(5, 3), LifeRecord.Suspension(suspension)]).Reason == UndefinedReason.Unbounded);

    /// <summary>Newton's tenth step met the equation to the last bit; halving the bracket then left it by a part in 10¹¹. 40 digits of mpmath 1.2.1.</summary>
    [Fact]
    public void FitWeibull_EquationMetToTheLastBit_StaysThere()
    {
        var fit = LifeFit.FitWeibull([3.49472e-11, 5.90727e-05], [5.36167e-05]);
        Assert.Equal(0.15634648117309943, fit.Second!.Value.Value!.Value, 1e-15);
        Assert.Equal(1, fit.MeanLife.Value!.Value / 0.12018051771252672, 1e-13);
    }

    [Fact]
    public void Fit_OneInterval_IsUnbounded() => Assert.Equal(UndefinedReason.Unbounded, LifeFit.Fit([LifeRecord.Between(4, 6, 7)]).Reason);

    [Fact]
    public void Fit_OnlyLeftCensored_IsUnbounded() => Assert.Equal(UndefinedReason.Unbounded, LifeFit.Fit([new LifeRecord { Upper = 6, Count = 2 }]).Reason);

    [Fact]
    public void Fit_OneInspectionFoundAndNotFound_IsSingular()
        => Assert.Equal(UndefinedReason.Singular, LifeFit.Fit([new LifeRecord { Upper = 6, Count = 2 }, LifeRecord.Suspension(6, 3)]).Reason);

    [Fact]
    public void Fit_LaterInspectionsFindNoMore_IsUnbounded()
        => Assert.Equal(UndefinedReason.Unbounded, LifeFit.Fit([new LifeRecord { Upper = 3, Count = 5 }, LifeRecord.Suspension(3, 5),
            new LifeRecord { Upper = 9, Count = 5 }, LifeRecord.Suspension(9, 5)]).Reason);

    [Fact]
    public void Fit_LaterInspectionsFindMore_HasAnEstimate()
        => Assert.NotNull(LifeFit.Fit([new LifeRecord { Upper = 3, Count = 2 }, LifeRecord.Suspension(3, 8),
            new LifeRecord { Upper = 9, Count = 7 }, LifeRecord.Suspension(9, 3)]).Distribution);

    [Theory]
    [InlineData(4.9, false)]
    [InlineData(5, true)]
    [InlineData(5.1, true)]
    public void Fit_ExponentialInsideAWindowOfTen_MeanAtTheMiddleIsUnbounded(double mean, bool isUnbounded)
        => Assert.Equal(isUnbounded, LifeFit.Fit([LifeRecord.Failure(mean - 2) with { Exit = 10 }, LifeRecord.Failure(mean + 2) with { Exit = 10 }],
            LifeFamily.Exponential).Reason == UndefinedReason.Unbounded);

    [Fact]
    public void Fit_ExponentialOfFailuresAndSuspensions_IsTimeOverFailures()
        => Assert.Equal(10.5, LifeFit.Fit([LifeRecord.Failure(4), LifeRecord.Failure(7), LifeRecord.Suspension(10)], LifeFamily.Exponential)
            .First.Value.Value!.Value, 9);

    [Fact]
    public void Fit_LognormalOfFailures_IsTheMeanAndDeviationOfTheirLogarithms()
    {
        var fit = LifeFit.Fit([LifeRecord.Failure(1), LifeRecord.Failure(4)], LifeFamily.Lognormal);
        Assert.Equal((Math.Log(2), Math.Log(2)), (fit.First.Value.Value!.Value, fit.Second!.Value.Value!.Value), Near);
    }

    [Fact]
    public void Fit_SmallShapeFewFailures_ASideWithoutLimitSaysUnbounded()
    {
        // One failure and many that outlive it: the profile of the scale never falls far enough above.
        var fit = LifeFit.Fit([LifeRecord.Failure(10), LifeRecord.Suspension(11, 50)]);
        Assert.True(fit.First.ProfileUpper.Reason == UndefinedReason.Unbounded || fit.First.ProfileUpper.Value > 1e3);
        Assert.True(fit.First.ProfileLower.Value > 0);
    }

    [Theory]
    [InlineData(5.0, 4.0, 0.0, null)]
    [InlineData(5.0, 6.0, 7.0, null)]
    [InlineData(5.0, 6.0, 0.0, 5.5)]
    public void Fit_RowOutOfOrderOrOutsideItsWindow_Throws(double lower, double upper, double entry, double? exit)
        => Assert.ThrowsAny<ArgumentException>(() => LifeFit.Fit([new LifeRecord { Lower = lower, Upper = upper, Entry = entry, Exit = exit }]));

    [Fact]
    public void Fit_FailureAtAgeZero_Throws() => Assert.ThrowsAny<ArgumentException>(() => LifeFit.Fit([new LifeRecord { Lower = 0, Upper = 0 }]));

    [Fact]
    public void FitWeibull_Columns_AgreeWithRows()
    {
        double[] failed = [3, 8, 21, 34], alive = [40, 40, 55];
        var columns = LifeFit.FitWeibull(failed, alive);
        var rows = LifeFit.Fit([.. failed.Select(age => LifeRecord.Failure(age)), .. alive.Select(age => LifeRecord.Suspension(age))]);
        Assert.Equal((rows.Second!.Value.Value!.Value, rows.First.Value.Value!.Value),
            (columns.Second!.Value.Value!.Value, columns.First.Value.Value!.Value), Near);
        Assert.Equal((rows.LogLikelihood.Value!.Value, rows.Life.Wald.Lower!.Value),
            (columns.LogLikelihood.Value!.Value, columns.Life.Wald.Lower!.Value), Near);
    }

    private static bool Near((double A, double B) a, (double A, double B) b)
        => Math.Abs(a.A - b.A) <= 1e-9 * Math.Abs(a.A) && Math.Abs(a.B - b.B) <= 1e-9 * Math.Abs(a.B);
}
