using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class SegmentIndexRankingTests
{
    private static readonly SegmentScores[] Teams =
    [
        Team("south", 20, 30, 25, 35, 40, 20, 30),
        Team("north", 80, 90, 85, 95, 100, 90, 85),
        Team("west", 78, 92, 84, 96, 99, 91, 86),
    ];

    [Fact]
    public void Compute_Teams_ToldApartOnlyWhereMoreThanChance()
    {
        var result = SegmentIndexRanking.Compute(Teams);

        Assert.Equal(["west", "north", "south"], result.Segments.Select(s => s.Name));
        Assert.Equal([1, 2, 3], result.Segments.Select(s => s.Rank!.Value));
        Assert.Equal([(0, 1), (0, 1), (2, 0)], result.Segments.Select(s => (s.Better, s.Worse)));
        Assert.Equal([("west", "north"), ("west", "south"), ("north", "south")], result.Pairs.Select(p => (p.First!, p.Second!)));
        Assert.All(result.Segments, s => Assert.NotNull(s.Shrunken));
    }

    [Fact]
    public void Compute_EachPair_IsWelchsTestAdjustedWithAll()
    {
        var pairs = SegmentIndexRanking.Compute(Teams, 0.05, 0.9).Pairs;
        var welch = MeanDifference.Compute([.. Teams[2].Scores], [.. Teams[1].Scores], 0.9);

        Assert.Equal(welch.Headline, pairs[0].Difference);
        Assert.Equal(welch.Welch.PValue, pairs[0].PValue);
        Assert.Equal(MultipleTesting.Adjust([.. pairs.Select(p => p.PValue.Value)]), pairs.Select(p => p.AdjustedPValue.Value));
    }

    [Fact]
    public void Compute_OwnIndex_DecidesThePlace()
    {
        var result = SegmentIndexRanking.Compute([Teams[0] with { Index = Figure.Of(99.0) }, Teams[1], Teams[2] with { Index = Figure.Of(99.0) }]);

        Assert.Equal([("south", 1), ("west", 1), ("north", 3)], result.Segments.Select(s => (s.Name, s.Rank!.Value)));
    }

    [Fact]
    public void Compute_Edges_AreTold()
    {
        var result = SegmentIndexRanking.Compute([Team("empty"), Team("one", 50), Team("alike", 60, 60, 60)]);

        Assert.Equal([("alike", 1), ("one", 2), ("empty", null)], result.Segments.Select(s => (s.Name, s.Rank)));
        Assert.Equal(UndefinedReason.NoData, result.Segments[2].Index.Reason);
        Assert.All(result.Pairs, p => Assert.Null(p.AdjustedPValue.Value));
        Assert.All(result.Segments, s => Assert.Equal((0, 0, null), (s.Better, s.Worse, s.Shrunken)));
        Assert.All(SegmentIndexRanking.Compute([Teams[0], Teams[1], Team("alike", 60, 60, 60)]).Segments, s => Assert.Null(s.Shrunken));
        Assert.Empty(SegmentIndexRanking.Compute([]).Segments);
    }

    [Fact]
    public void Compute_CallersMistakes_Throw()
    {
        Assert.Throws<ArgumentException>("segments", () => SegmentIndexRanking.Compute([Teams[0], Teams[0]]));
        Assert.Throws<ArgumentException>("segments", () => SegmentIndexRanking.Compute([null!]));
        Assert.Throws<ArgumentException>("segments", () => SegmentIndexRanking.Compute([.. Enumerable.Range(0, 1001).Select(i => Team($"{i}"))]));
        Assert.Throws<ArgumentOutOfRangeException>("segments", () => SegmentIndexRanking.Compute([Team("far", 1e101)]));
        Assert.Throws<ArgumentOutOfRangeException>("falseDiscoveryRate", () => SegmentIndexRanking.Compute(Teams, 0));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => SegmentIndexRanking.Compute(Teams, 0.05, 1));
        Assert.Throws<ArgumentException>(() => Team(" "));
    }

    [Property(MaxTest = 60)]
    public Property Compute_AnyOrderOfSegments_IsTheSame()
        => Prop.ForAll(Gen.Choose(0, 4).Select(i => 25.0 * i).ArrayOf(6).ArrayOf(5).ToArbitrary(), all =>
        {
            SegmentScores[] segments = [.. all.Select((scores, i) => Team($"team {i}", scores))];
            var (one, other) = (SegmentIndexRanking.Compute(segments), SegmentIndexRanking.Compute([.. segments.Reverse()]));
            return one.Segments.Select(s => (s.Name, s.Rank, s.Better, s.Worse)).SequenceEqual(other.Segments.Select(s => (s.Name, s.Rank, s.Better, s.Worse)))
                && one.Segments.Sum(s => s.Better) == one.Segments.Sum(s => s.Worse);
        });

    private static SegmentScores Team(string name, params double[] scores) => new() { Name = name, Scores = scores };

    /// <summary>Exactly met is met: at a rate of just that p a difference is told, and at the next smaller double it is not.</summary>
    [Fact]
    public void Compute_AdjustedPAtTheRate_IsTold()
    {
        var p = SegmentIndexRanking.Compute(Teams).Pairs.Select(pair => pair.AdjustedPValue.Value!.Value).Where(value => value < 1).Min();

        Assert.NotEqual(0, SegmentIndexRanking.Compute(Teams, p).Segments.Sum(segment => segment.Worse));
        Assert.Equal(0, SegmentIndexRanking.Compute(Teams, Math.BitDecrement(p)).Segments.Sum(segment => segment.Worse));
    }
}
