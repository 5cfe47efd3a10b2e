using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class RootBracketTests
{
    /// <summary>Every sixth step is halved, whatever it promises; a place where precise steps may take over is the step's own even then.</summary>
    [Fact]
    public void Next_AtAnyStep_ShowsTheSamePlaceNearby()
    {
        var point = Near();
        var bracket = new RootBracket(default(RayPoint) with { V = 0, S0 = 2, S1 = 1 }, double.PositiveInfinity, 1);

        var first = bracket.Next(point, out var expected);

        Assert.Equal(first, expected);
        Assert.Equal(0.5 + (Math.Log(1.001) / 2), expected, 1e-9);
        for (var step = 2; step <= 12; step++)
        {
            var next = bracket.Next(point, out var near);
            Assert.Equal(expected, near);
            Assert.Equal(step % 6 != 0, next == near);
        }
    }

    /// <summary>1 out at the center and 1.001 in at distance 2, as discounted at 0.5.</summary>
    private static RayPoint Near()
    {
        var point = new RayPoint { Sums = new DiscountedSums { P0 = 1.001, P1 = 2.002, P2 = 4.004, P3 = 8.008, N0 = 1 } };
        point.Take(0.5, 8);
        return point;
    }
}
