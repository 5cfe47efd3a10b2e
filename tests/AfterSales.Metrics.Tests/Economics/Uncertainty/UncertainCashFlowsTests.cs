using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class UncertainCashFlowsTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    private static readonly UncertainCashFlow[] Flows =
    [
        new() { Date = Start, Amount = -1000 },
        new() { Date = Start.PlusDays(365), Amount = 600, Low = 400, High = 900, Driver = "demand" },
        new() { Date = Start.PlusDays(730), Amount = 700, Low = 650, Driver = "demand" },
        new() { Date = Start.PlusDays(730), Amount = -50, Low = -80, High = -40 },
    ];

    [Fact]
    public void Drivers_PaymentsOfOneDriver_MoveTogether()
        => Assert.Equal([("demand", -1, 0, 1), ("payment 4 of 2028-01-01", -1, 0, 1)],
            UncertainCashFlows.Drivers(Flows).Select(d => (d.Name, d.Low, d.Base, d.High)));

    [Theory]
    [InlineData(0, 0, 600, 700, -50)]
    [InlineData(-1, 0, 400, 650, -50)]
    [InlineData(1, -1, 900, 700, -80)]
    [InlineData(-0.5, 0.5, 500, 675, -45)]
    public void Model_SharesOfTheWay_AreTheAmountsInBetween(double demand, double own, double second, double third, double fourth)
    {
        var found = UncertainCashFlows.Model(Flows, 0.1)([demand, own]).Value;

        Reference.AssertClose(-1000 + (second / 1.1) + ((third + fourth) / 1.21), found, 1e-13, "value");
    }

    [Fact]
    public void Model_Edges_AreTold()
    {
        UncertainCashFlow certain = new() { Date = Start, Amount = 5, Low = 5, High = 5, Driver = "none" };

        Assert.Empty(UncertainCashFlows.Drivers([certain]));
        Assert.Equal(5, UncertainCashFlows.Model([certain], 0.1)([]).Value);
        Assert.Equal(UndefinedReason.NoData, UncertainCashFlows.Model([], 0.1)([]).Reason);
        UncertainCashFlow third = new() { Date = Start, Amount = 0, Low = -0.3333333333333333333333333333m, High = 1e-28m };
        Assert.Equal(-0.3333333333333333, UncertainCashFlows.Model([third], 0.1)([-1]).Value);
        Assert.Equal(1e-28, UncertainCashFlows.Model([third], 0.1)([1]).Value);
    }

    [Fact]
    public void Model_CallersMistakes_Throw()
    {
        UncertainCashFlow above = new() { Date = Start, Amount = 5, Low = 6 };

        Assert.Throws<ArgumentException>("flows", () => UncertainCashFlows.Model([above], 0.1));
        Assert.Throws<ArgumentException>("flows", () => UncertainCashFlows.Drivers([above]));
        Assert.Throws<ArgumentException>("flows", () => UncertainCashFlows.Drivers([above with { Low = null, High = 4 }]));
        Assert.Throws<ArgumentOutOfRangeException>("rate", () => UncertainCashFlows.Model(Flows, -1));
        Assert.Throws<ArgumentException>("drivers", () => UncertainCashFlows.Model(Flows, 0.1)([0]));
        Assert.Throws<ArgumentOutOfRangeException>("drivers", () => UncertainCashFlows.Model(Flows, 0.1)([0, 1.1]));
        Assert.Throws<ArgumentException>(() => above with { Driver = " " });
        Assert.Throws<OverflowException>(
            () => UncertainCashFlows.Model([above with { Amount = decimal.MaxValue, Low = decimal.MinValue }], 0.1));
    }

    [Fact]
    public void Model_AskedByTheTornado_TellsTheStrongest()
        => Assert.Equal("demand", Tornado.Compute(UncertainCashFlows.Drivers(Flows), UncertainCashFlows.Model(Flows, 0.1)).Bars[0].Driver.Name);

    [Property(MaxTest = 100)]
    public Property Model_AnyShares_LieBetweenTheEnds() => Prop.ForAll(Gen.Choose(-1000, 1000).Select(i => i / 1000.0).Two().ToArbitrary(), pair =>
    {
        var model = UncertainCashFlows.Model(Flows, 0.07);
        var value = model([pair.Item1, pair.Item2]).Value;
        return model([-1, -1]).Value - 1e-9 <= value && value <= model([1, 1]).Value + 1e-9;
    });
}
