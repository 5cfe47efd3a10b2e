using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="ChangePoints"/> documents.</summary>
public class ChangePointsTests
{
    [Fact]
    public void Detect_NothingOrTooLittle_SaysSo()
    {
        Assert.Equal(UndefinedReason.NoData, ChangePoints.Detect([]).Objective.Reason);
        Assert.Equal(UndefinedReason.SmallSample, ChangePoints.Detect([1, 2], new ChangePointOptions { MinimumSegment = 3 }).Objective.Reason);
    }

    [Fact]
    public void Detect_Gap_IsNamed()
    {
        var result = ChangePoints.Detect(Series.Of([1.0, null, 3.0, 2.0, 5.0, 4.0, 6.0, 8.0, 7.0, 9.0]));
        Assert.Equal(2, result.FirstGap);
        Assert.Equal(UndefinedReason.MissingInput, result.Objective.Reason);
        Assert.Null(result.Best);
    }

    [Fact]
    public void Detect_SigmaZero_RefusesThePenaltyAndThePathStands()
    {
        double[] x = [1, 1, 1, 1, 5, 5, 5, 5];
        var result = ChangePoints.Detect(x);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Penalty.Reason);
        Assert.Equal([4], ChangePoints.Detect(x, new ChangePointOptions { Kind = PenaltyKind.Given, Penalty = 1 }).Best!.Positions);
        Assert.Contains(ChangePoints.Path(x, 0.1, 100).Ranges, r => r.Best.Positions.SequenceEqual([4]));
    }

    // Steps of 0.4 and −0.6 that differ in their last bits: such a σ would break the series everywhere.
    [Fact]
    public void Detect_SigmaWithinRounding_IsZero()
        => Assert.Equal(UndefinedReason.ZeroVariance, ChangePoints.Detect([.. Enumerable.Range(0, 24).Select(t => t * 7 % 5 / 5.0)]).Penalty.Reason);

    [Fact]
    public void Detect_PenaltyZero_BreaksWhereverValuesDiffer()
        => Assert.Equal([1, 3], ChangePoints.Detect([1, 2, 2, 3], new ChangePointOptions { Kind = PenaltyKind.Given, Penalty = 0 }).Best!.Positions);

    [Fact]
    public void Path_OverPenalties_IsConvexAndCovers()
    {
        double[] x = [1, 2, 1, 8, 9, 8, 4, 5, 4, 20, 21, 1];
        var ranges = ChangePoints.Path(x, 0.01, 1000).Ranges;
        Assert.Equal(0.01, ranges[0].PenaltyFrom, 1e-12);
        Assert.Equal(1000, ranges[^1].PenaltyTo, 1e-9);
        for (var i = 1; i < ranges.Count; i++)
        {
            Assert.Equal(ranges[i - 1].PenaltyTo, ranges[i].PenaltyFrom, 1e-9);
            var (more, fewer) = (ranges[i - 1].Best, ranges[i].Best);
            Assert.True(fewer.Positions.Count < more.Positions.Count);

            // The slope of the hull between two divisions is the penalty at which they change places.
            var slope = (fewer.Cost - more.Cost) / (more.Positions.Count - fewer.Positions.Count);
            Assert.Equal(ranges[i].PenaltyFrom, slope, 1e-9);
        }
    }
}
