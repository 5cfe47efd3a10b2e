using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class RepairPowerLawTests
{
    private static readonly RepairHistory Unit = new() { End = 1000, Events = [50, 180, 300, 620, 900] };

    [Fact]
    public void Fit_OneWindowFromZero_IsTheClosedForm()
    {
        var fit = RepairPowerLaw.Fit([Unit]);
        var beta = 5 / Unit.Events.Sum(age => Math.Log(1000 / age));
        Assert.Equal((beta, 0.8 * beta), (fit.Beta.Value!.Value, fit.BetaUnbiased.Value!.Value), Near);
        Assert.Equal(5, fit.ExpectedRepairs(0, 1000).Value!.Value, 8);
        Assert.Equal(beta * 5 / 1000, fit.IntensityAtEnd.Value!.Value, 10);
    }

    [Fact]
    public void Fit_NoEvent_IsNoData()
    {
        var fit = RepairPowerLaw.Fit([new RepairHistory { End = 10 }]);
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (fit.Beta.Reason, fit.ExpectedRepairs(0, 5).Reason));
        Assert.Equal(UndefinedReason.NoData, RepairPowerLaw.Fit([]).Beta.Reason);
    }

    [Fact]
    public void Fit_OneEventThatEndsTheTest_IsUnbounded()
        => Assert.Equal(UndefinedReason.Unbounded, RepairPowerLaw.Fit([new RepairHistory { End = 10, Events = [10] }],
            new RepairPowerLawOptions { EndedBy = ObservationEnd.Failure }).Beta.Reason);

    [Fact]
    public void Fit_OneRepair_HasNoEstimateWithoutBias()
        => Assert.Equal(UndefinedReason.SmallSample, RepairPowerLaw.Fit([new RepairHistory { End = 10, Events = [4] }]).BetaUnbiased.Reason);

    [Fact]
    public void Fit_UnitsOfDifferentWindows_HaveNoChiSquareLimits()
    {
        var fit = RepairPowerLaw.Fit([Unit, new RepairHistory { Start = 100, End = 700, Events = [200, 500] }]);
        Assert.Equal((UndefinedReason.OutsideDomain, UndefinedReason.OutsideDomain), (fit.BetaExact.Reason, fit.BetaUnbiased.Reason));
        Assert.NotNull(fit.Beta.Lower);
    }

    [Fact]
    public void Fit_EndedByFailure_TakesTwoOffTheBias()
    {
        var fit = RepairPowerLaw.Fit([Unit with { End = 900 }], new RepairPowerLawOptions { EndedBy = ObservationEnd.Failure });
        Assert.Equal(0.6 * fit.Beta.Value!.Value, fit.BetaUnbiased.Value!.Value, 10);
    }

    [Fact]
    public void ExpectedRepairs_UntilThePromiseEnds_AddUpOverAges()
    {
        var fit = RepairPowerLaw.Fit([Unit]);
        var parts = fit.ExpectedRepairs(0, 400).Value + fit.ExpectedRepairs(400, 1500).Value;
        Assert.Equal(fit.ExpectedRepairs(0, 1500).Value!.Value, parts!.Value, 10);
        Assert.Equal(0, fit.ExpectedRepairs(400, 400).Value);
        Assert.True(fit.ExpectedRepairs(400, 1500).Lower < fit.ExpectedRepairs(400, 1500).Value);
    }

    [Fact]
    public void ExpectedRepairs_AgesOutOfOrder_Throw() => Assert.ThrowsAny<ArgumentException>(() => RepairPowerLaw.Fit([Unit]).ExpectedRepairs(5, 4));

    [Property]
    public Property Fit_AgesInAnotherUnit_BetaStaysAndTheRateScales() => Prop.ForAll(Gen.Choose(1, 999).ArrayOf(5).ToArbitrary(), ages =>
    {
        RepairHistory Fleet(double unit, int from)
            => new() { Start = from * unit, End = 1000 * unit, Events = [.. ages.Select(age => (from + age / 2d) * unit)] };
        var (hours, days) = (RepairPowerLaw.Fit([Fleet(1, 0), Fleet(1, 300)]), RepairPowerLaw.Fit([Fleet(24, 0), Fleet(24, 300)]));
        return Math.Abs((hours.Beta.Value - days.Beta.Value)!.Value) <= 1e-8 * hours.Beta.Value
            && Math.Abs((hours.ExpectedRepairs(100, 900).Value - days.ExpectedRepairs(2400, 21600).Value)!.Value) <= 1e-7;
    });

    private static bool Near((double A, double B) a, (double A, double B) b) => Math.Abs(a.A - b.A) < 1e-9 && Math.Abs(a.B - b.B) < 1e-9;
}
