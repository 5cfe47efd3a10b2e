using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class LocationFitTests
{
    [Fact]
    public void Fit_NoExactFailure_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, LocationFit.Fit([LifeRecord.Between(1, 3, 4), LifeRecord.Between(3, 7, 9), LifeRecord.Suspension(9)]).Reason);

    [Fact]
    public void Fit_NoFitOfTwoParameters_HasItsReason()
        => Assert.Equal(UndefinedReason.Unbounded, LocationFit.Fit([LifeRecord.Failure(5, 3)]).Reason);

    [Fact]
    public void Fit_ProfileFallsFromZero_IsAtZeroAndFlagged()
    {
        // Skewed to the left: a location could only be below 0.
        double[] ages = [20, 70, 90, 100, 105, 108, 110, 112];
        var fit = LocationFit.Fit([.. ages.Select(age => LifeRecord.Failure(age))]);
        Assert.Equal((LocationPlace.AtZero, 0d), (fit.Place, fit.Distribution!.Location));
        Assert.Equal(fit.TwoParameters.Distribution, fit.Distribution);
        Assert.Equal(0, fit.LikelihoodRatio.Value!.Value, 12);
    }

    [Fact]
    public void Fit_NothingFailsBeforeAnAge_IsInterior()
    {
        var fit = LocationFit.Fit([.. Quantiles(2.2, 100, 500)]);
        Assert.Equal(LocationPlace.Interior, fit.Place);
        Assert.InRange(fit.Distribution!.Location, 480, 510);
        Assert.True(fit.Distribution.Second > 1 && fit.LikelihoodRatio.Value > 0);
    }

    [Fact]
    public void Fit_ProfileRisesToTheSmallestFailure_IsUnbounded()
    {
        var fit = LocationFit.Fit([LifeRecord.Failure(100), LifeRecord.Failure(101), LifeRecord.Failure(105), LifeRecord.Failure(140)]);
        Assert.Equal((UndefinedReason.Unbounded, UndefinedReason.Unbounded), (fit.Reason, fit.Life.Reason));
        Assert.NotNull(fit.TwoParameters.Distribution);
    }

    private static IEnumerable<LifeRecord> Quantiles(double shape, double scale, double location)
        => Enumerable.Range(1, 40).Select(i => LifeRecord.Failure(LifeDistribution.Weibull(shape, scale, location).Quantile((i - 0.5) / 40).Value!.Value));
}
