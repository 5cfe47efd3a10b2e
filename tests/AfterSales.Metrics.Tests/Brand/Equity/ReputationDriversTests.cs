using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class ReputationDriversTests
{
    private static readonly double[] Score = [1, 2, 2, 3, 4, 4, 5, 6, 6, 7];
    private static readonly double[] Service = [1, 3, 2, 3, 5, 4, 5, 7, 5, 7];
    private static readonly double[] Price = [4, 2, 5, 3, 4, 6, 2, 5, 3, 6];

    /// <summary>Percentiles of what was drawn: shares of one, inside each other as their levels are.</summary>
    [Fact]
    public void Compute_Levels_ContainEachOther()
    {
        IReadOnlyList<Estimate> At(double level) => [.. ReputationDrivers.Compute(Pulse(Score), [Driver("service", Service), Driver("price", Price)],
            new ReputationDriversOptions { Level = level }).Drivers.Select(driver => driver.Importance)];
        var (narrow, wide, all) = (At(0.2), At(0.95), At(0.9999));

        Assert.All(Enumerable.Range(0, 2), j =>
        {
            Assert.True(0 <= all[j].Lower && all[j].Lower < wide[j].Lower && wide[j].Lower < narrow[j].Lower);
            Assert.True(narrow[j].Lower < narrow[j].Upper && narrow[j].Upper < wide[j].Upper && wide[j].Upper < all[j].Upper && all[j].Upper <= 1);
        });
    }

    [Fact]
    public void Compute_TwoDrivers_AreThoseOfTheKeyDrivers()
    {
        var result = ReputationDrivers.Compute(Pulse(Score), [Driver("service", Service), Driver("price", Price)]);
        var (ys, yp, sp) = (R(Score, Service), R(Score, Price), R(Service, Price));
        var all = ((ys * ys) + (yp * yp) - (2 * ys * yp * sp)) / (1 - (sp * sp));
        Assert.Equal(all, result.RSquared.Value!.Value, 10);
        // Averaged over both orders.
        Assert.Equal(((ys * ys) + all - (yp * yp)) / 2, result.Drivers[0].Importance.Value!.Value, 10);
        Assert.Equal(ys, result.Drivers[0].Correlation.Value!.Value, 10);
        Assert.All(
            result.Drivers, driver => Assert.True(driver.Importance.Lower < driver.Importance.Value && driver.Importance.Value < driver.Importance.Upper));
        Assert.Equal(1000, result.Resamples);
    }

    [Fact]
    public void Compute_NoRespondent_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, ReputationDrivers.Compute(ReputationPulse.Compute([]), [new ReputationDriver
        {
            Name = "service",
            Answers = [],
        }]).RSquared.Reason);

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Compute_NoMoreRespondentsThanDimensionsAndOne_IsSmallSample(int respondents, bool isTooFew)
        => Assert.Equal(isTooFew ? UndefinedReason.SmallSample : null, ReputationDrivers.Compute(Pulse([.. Score.Take(respondents)]),
            [Driver("service", [.. Service.Take(respondents)]), Driver("price", [.. Price.Take(respondents)])]).RSquared.Reason);

    [Fact]
    public void Compute_PulseThatDoesNotVary_IsZeroVariance()
        => Assert.Equal(UndefinedReason.ZeroVariance, ReputationDrivers.Compute(Pulse([4, 4, 4, 4, 4]), [Driver("service", [1, 2, 3, 4, 5])]).RSquared.Reason);

    [Fact]
    public void Compute_DimensionOnWhichAllSayTheSame_ExplainsNothing()
    {
        var result = ReputationDrivers.Compute(Pulse(Score), [Driver("service", Service), Driver("price", new double[10])]);
        Assert.Equal((0d, UndefinedReason.ZeroVariance), (result.Drivers[1].Importance.Value, result.Drivers[1].Correlation.Reason));
    }

    [Fact]
    public void Compute_DimensionGivenTwice_SharesEqually()
    {
        var result = ReputationDrivers.Compute(Pulse(Score), [Driver("service", Service), Driver("again", Service)]);
        Assert.Equal(0.5, result.Drivers[0].ShareOfExplained.Value!.Value, 10);
    }

    [Fact]
    public void Compute_NothingExplained_HasNoShares()
        => Assert.Equal(UndefinedReason.ZeroDenominator,
            ReputationDrivers.Compute(Pulse(Score), [Driver("price", new double[10])]).Drivers[0].ShareOfExplained.Reason);

    [Fact]
    public void Compute_OneResample_HasNoLimits()
        => Assert.Equal(UndefinedReason.MissingInput, ReputationDrivers.Compute(Pulse(Score), [Driver("service", Service)],
            new ReputationDriversOptions { Resamples = 1 }).Drivers[0].Importance.Reason);

    [Fact]
    public void Compute_RespondentWithoutAnAnswer_IsExcludedAndCounted()
    {
        var result = ReputationDrivers.Compute(Pulse(Score), [new ReputationDriver { Name = "service", Answers = [null, .. Service.Skip(1)] }]);
        Assert.Equal((9, 1), (result.Used, result.Excluded));
    }

    [Fact]
    public void Compute_NoDriver_Throws() => Assert.ThrowsAny<ArgumentException>(() => ReputationDrivers.Compute(Pulse(Score), []));

    [Property(MaxTest = 30)]
    public Property Compute_AnyAnswers_ImportancesAddUpToWhatIsExplained() => Prop.ForAll(Gen.Choose(1, 7).ArrayOf(48).ToArbitrary(), answers =>
    {
        double[] Column(int i) => [.. answers.Skip(12 * i).Take(12).Select(answer => (double)answer)];
        var result = ReputationDrivers.Compute(Pulse(Column(0)), [Driver("a", Column(1)), Driver("b", Column(2)), Driver("c", Column(3))],
            new ReputationDriversOptions { Resamples = 0 });
        return !result.RSquared.IsDefined || Math.Abs(result.Drivers.Sum(driver => driver.Importance.Value!.Value) - result.RSquared.Value!.Value) < 1e-9;
    });

    private static ReputationPulseResult Pulse(double[] scores) => ReputationPulse.Compute([.. scores.Select(score
        => (IReadOnlyList<double?>)[score, score, score, score])]);

    private static ReputationDriver Driver(string name, double[] answers) => new() { Name = name, Answers = [.. answers.Select(answer => (double?)answer)] };

    private static double R(double[] x, double[] y)
    {
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }
}
