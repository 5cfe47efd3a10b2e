using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ReserveInfluenceTests
{
    private static readonly DevelopmentTriangle Triangle = Triangles.Of([100, 150, 160], [110, 190, null], [120, null, null]);

    [Theory]
    [InlineData(DevelopmentWeighting.Volume)]
    [InlineData(DevelopmentWeighting.Simple)]
    [InlineData(DevelopmentWeighting.Regression)]
    public void Compute_EveryCell_IsTheDifferenceOfTwoReserves(DevelopmentWeighting weighting)
    {
        var options = new ChainLadderOptions { Weighting = weighting };
        var result = ReserveInfluence.Compute(Triangle, options);
        for (var i = 0; i < 3; i++)
        {
            for (var k = 0; k < 3 - i; k++)
            {
                Assert.Equal((Reserve(i, k, 1e-3) - Reserve(i, k, -1e-3)) / 2e-3, result.ByCumulativeCell[i][k]!.Value, 6);
            }
        }

        double Reserve(int origin, int age, double more)
        {
            var rows = Triangles.Rows(Triangle);
            rows[origin][age] += more;
            return ChainLadder.Compute(Triangles.Of(rows), options).Total.Reserve.Value!.Value;
        }
    }

    [Fact]
    public void Compute_OneMoreUnitPaid_RaisesAllLaterAmountsOfItsOrigin()
    {
        var rows = Triangles.Rows(Triangle);
        rows[0] = [100.001, 150.001, 160.001];
        var moved = ChainLadder.Compute(Triangles.Of(rows)).Total.Reserve.Value - ChainLadder.Compute(Triangle).Total.Reserve.Value;
        Assert.Equal(moved!.Value / 0.001, ReserveInfluence.Compute(Triangle).ByOneMoreUnitPaid[0][0]!.Value, 3);
    }

    [Fact]
    public void Compute_PairThatIsDropped_HasNoInfluence()
        => Assert.Equal(0, ReserveInfluence.Compute(Triangles.Of([0, 50, 60], [110, 190, null], [120, null, null])).ByCumulativeCell[0][0]);

    [Fact]
    public void Compute_FactorAloneInItsAge_CannotBeLeftOut()
        => Assert.DoesNotContain(ReserveInfluence.Compute(Triangle).WithoutOneFactor, factor => factor.Age == 1);

    [Fact]
    public void Compute_NoReserve_AllAreNull()
    {
        var result = ReserveInfluence.Compute(Triangles.Of([0, 50], [110, null]));
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Reserve.Reason);
        Assert.All(result.ByCumulativeCell.SelectMany(row => row), Assert.Null);
        Assert.Empty(result.WithoutOneFactor);
    }

    [Fact]
    public void Compute_WithoutOneFactor_IsTheReserveWithoutIt()
    {
        var result = ReserveInfluence.Compute(Triangle);
        var without = Assert.Single(result.WithoutOneFactor, factor => factor is { Origin: 1, Age: 0 });
        // Without the second origin's only pair the first factor is 1.5, and the second origin still develops from its latest amount.
        Assert.Equal((190 * (160 / 150d)) - 190 + (120 * 1.5 * (160 / 150d)) - 120, without.Reserve, 10);
        Assert.Equal(without.Reserve - result.Reserve.Value!.Value, without.Change, 10);
    }

    [Property]
    public Property Compute_AnyTriangle_LargestChangeComesFirst() => Prop.ForAll(Triangles.Any.ToArbitrary(), triangle =>
        ReserveInfluence.Compute(triangle).WithoutOneFactor is var factors
            && factors.Zip(factors.Skip(1)).All(pair => Math.Abs(pair.First.Change) >= Math.Abs(pair.Second.Change)));
}
