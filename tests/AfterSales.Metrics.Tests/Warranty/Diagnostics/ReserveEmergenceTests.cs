using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ReserveEmergenceTests
{
    private static readonly DevelopmentTriangle Triangle = Triangles.Of([100, 150, 160], [100, 170, null], [100, null, null]);

    [Fact]
    public void Compute_TotalWithAnOriginWithoutFactor_IsZeroDenominatorToo()
    {
        var total = ReserveEmergence.Compute(Triangles.Of([0, 10], [100, null]), [null, 165]).Total;
        Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator), (total.Expected.Reason, total.StandardError.Reason));
    }

    [Fact]
    public void Compute_NextDiagonal_IsHeldAgainstTheFactors()
    {
        var result = ReserveEmergence.Compute(Triangle, [null, 180, 165]);
        Assert.Equal([1, 2], result.Origins.Select(row => row.Origin!.Value));
        Assert.Equal((60d, 65d), (result.Origins[1].Expected.Value!.Value, result.Origins[1].Actual.Value!.Value), Near);
        Assert.Equal(60 + (170 * 10 / 150d), result.Total.Expected.Value!.Value, 10);
    }

    [Fact]
    public void Compute_OriginAtTheLastAgeOrWithoutNextAmount_IsLeftOut()
        => Assert.Equal([2], ReserveEmergence.Compute(Triangle, [161, null, 165]).Origins.Select(row => row.Origin!.Value));

    [Fact]
    public void Compute_NoFactor_IsZeroDenominator()
    {
        var result = ReserveEmergence.Compute(Triangles.Of([0, 10], [100, null]), [null, 165]);
        Assert.Equal(UndefinedReason.ZeroDenominator, Assert.Single(result.Origins).Expected.Reason);
    }

    [Fact]
    public void Compute_NoSigma_HasNoError()
    {
        var row = Assert.Single(ReserveEmergence.Compute(Triangles.Of([100, 150], [100, null]), [null, 165]).Origins);
        Assert.Equal((50d, UndefinedReason.SmallSample), (row.Expected.Value, row.StandardError.Reason));
    }

    [Fact]
    public void Compute_ErrorZero_HasNoZ()
    {
        var row = Assert.Single(ReserveEmergence.Compute(Triangles.Of([100, 150], [200, 300], [100, null]), [null, null, 165]).Origins);
        Assert.Equal((0d, UndefinedReason.ZeroVariance), (row.StandardError.Value, row.Z.Reason));
    }

    [Fact]
    public void Compute_NoOrigin_HasTotalsOfZero()
    {
        var total = ReserveEmergence.Compute(Triangle, [null, null, null]).Total;
        Assert.Equal((0d, 0d, UndefinedReason.ZeroVariance), (total.Expected.Value, total.Actual.Value, total.Z.Reason));
    }

    [Fact]
    public void Compute_OriginsOfOneAge_ShareItsFactorAndCovary()
    {
        var result = ReserveEmergence.Compute(Triangles.Of([100, 150], [100, 170], [100, null], [100, null]), [null, null, 160, 160]);
        var single = result.Origins.Select(row => row.StandardError.Value!.Value).ToArray();
        Assert.True(result.Total.StandardError.Value > Math.Sqrt((single[0] * single[0]) + (single[1] * single[1])));
    }

    [Property]
    public Property Compute_WhatWasForetold_HasNoDifference() => Prop.ForAll(Triangles.Any.ToArbitrary(), triangle =>
    {
        var ladder = ChainLadder.Compute(triangle);
        var next = Enumerable.Range(0, triangle.Origins).Select(i => ladder.Origins[i].LatestAge is { } age && age < triangle.Ages - 1
            ? triangle[i, age] * ladder.Factors[age].Factor.Value : null).ToArray();
        return ReserveEmergence.Compute(triangle, next).Origins.All(row
            => Math.Abs(row.Difference.Value!.Value) <= 1e-9 * (1 + Math.Abs(next[row.Origin!.Value]!.Value)));
    });

    private static bool Near((double A, double B) a, (double A, double B) b) => Math.Abs(a.A - b.A) < 1e-10 && Math.Abs(a.B - b.B) < 1e-10;
}
