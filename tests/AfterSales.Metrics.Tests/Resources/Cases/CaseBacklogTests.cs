using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class CaseBacklogTests
{
    [Fact]
    public void Compute_AWeek_KeepsTheBalanceAndLittlesLaw()
    {
        var result = CaseBacklog.Compute([Cases.Case(-48, resolved: 24), Cases.Case(0, resolved: 48), Cases.Case(24), Cases.Case(-500, resolved: -1),
            Cases.Case(168), Cases.Case(10, resolved: 200)], new Interval(Cases.Start, Cases.Start + Duration.FromHours(168)));

        Assert.Equal((1, 3, 2, 2), (result.OpenAtStart, result.Arrived, result.Resolved, result.OpenAtEnd));
        Assert.Equal((24 + 48 + 144 + 158) * 3600m, result.OpenSeconds);
        Assert.Equal(374 / 168.0, result.AverageOpen.Value);
        Assert.Equal(3 / 7.0, result.ArrivalsPerDay.Value);
        Reference.AssertClose(374 / 3.0, result.TimeByLittlesLaw.Value!.Value.TotalHours, 1e-12, "W");
        Assert.Equal(Duration.FromHours(60), result.MeanTimeOfResolved.Value);
        Assert.Equal(Duration.FromHours(168), result.TimeToClear.Value);
        Assert.Equal((Duration.FromHours(151), Duration.FromHours(151), Duration.FromHours(158)),
            (result.MeanAge.Value, result.MedianAge.Value, result.OldestAge.Value));
        Assert.Equal([0, 2, 0, 0, 0], result.ByAge.Select(b => b.Cases));
    }

    [Fact]
    public void Compute_NothingOrNoTime_IsUndefined()
    {
        var nothing = CaseBacklog.Compute([], new Interval(Cases.Start, Cases.Start + Duration.FromHours(1)));
        Assert.Equal((0.0, 0.0, Duration.Zero), (nothing.AverageOpen.Value, nothing.ArrivalsPerDay.Value, nothing.TimeToClear.Value));
        Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.NoData, UndefinedReason.NoData),
            (nothing.TimeByLittlesLaw.Reason, nothing.MeanAge.Reason, nothing.OldestAge.Reason));
        Assert.Equal(UndefinedReason.ZeroDenominator,
            CaseBacklog.Compute([Cases.Case(-1, resolved: 1), Cases.Case(0)], new Interval(Cases.Start, Cases.Start)).AverageOpen.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator,
            CaseBacklog.Compute([Cases.Case(0)], new Interval(Cases.Start, Cases.Start + Duration.FromHours(1))).TimeToClear.Reason);
    }

    [Fact]
    public void Compute_Backwards_IsReturned()
        => Assert.Equal([Cases.Backwards(1, "Resolved", 4)],
            CaseBacklog.Compute([Cases.Case(0), Cases.Case(5, resolved: 4)], new Interval(Cases.Start, Cases.Start + Duration.FromHours(9))).Unusable);

    [Fact]
    public void AgeLimits_NotRising_Throws()
    {
        Assert.Throws<ArgumentException>(() => new CaseBacklogOptions { AgeLimits = [Duration.FromDays(2), Duration.FromDays(2)] });
        Assert.Throws<ArgumentException>(() => new CaseBacklogOptions { AgeLimits = [Duration.Zero] });
        Assert.Equal([1, 0], CaseBacklog.Compute([Cases.Case(0)], new Interval(Cases.Start, Cases.Start + Duration.FromHours(1)),
            new CaseBacklogOptions { AgeLimits = [Duration.FromDays(2)] }).ByAge.Select(b => b.Cases));
    }

    [Fact]
    public void ByAge_Shares_AreOfTheOpenCases()
    {
        var window = new Interval(Cases.Start, Cases.Start + Duration.FromDays(3));
        var options = new CaseBacklogOptions { AgeLimits = [Duration.FromDays(2)] };

        var result = CaseBacklog.Compute([Cases.Case(0), Cases.Case(50), Cases.Case(60)], window, options);

        Assert.Equal([2 / 3.0, 1 / 3.0], result.ByAge.Select(band => band.Share.Value!.Value));
        Assert.All(CaseBacklog.Compute([], window, options).ByAge, band => Assert.Equal(UndefinedReason.ZeroDenominator, band.Share.Reason));
    }

    [Fact]
    public void Compute_AgeAtALimit_IsOfTheBandItBegins()
    {
        var result = CaseBacklog.Compute([Cases.Case(0), Cases.Case(24)], new Interval(Cases.Start, Cases.Start + Duration.FromHours(48)),
            new CaseBacklogOptions { AgeLimits = [Duration.FromHours(24), Duration.FromHours(48)] });
        Assert.Equal([0, 1, 1], result.ByAge.Select(band => band.Cases));
    }
}
