using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class PeerBenchmarkTests
{
    [Fact]
    public void Compute_NoRivals_IsRankOneOfOne()
    {
        var result = PeerBenchmark.Compute(Of("we", 50, 2), [], FigureDirection.HigherIsBetter);

        Assert.Equal((1, 1, 1), (result.Compared, result.BestRank, result.WorstRank));
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.SmallSample), (result.Industry.Reason, result.Quarter.Reason));
    }

    [Fact]
    public void Compute_SurelyBetterAndWorse_NarrowTheRank()
    {
        var result = PeerBenchmark.Compute(
            Of("we", 50, 2), [Of("far above", 90, 2), Of("near", 51, 2), Of("far below", 10, 2), Of("deep", 5, 2)], FigureDirection.HigherIsBetter);

        Assert.Equal((5, 2, 3), (result.Compared, result.BestRank, result.WorstRank));
        Assert.Equal(
            [PeerStanding.Worse, PeerStanding.Unclear, PeerStanding.Better, PeerStanding.Better], result.Pairs.Select(pair => pair.Standing));
        Assert.Equal(2, result.Quarter.Value);
    }

    [Fact]
    public void Compute_LowerIsBetter_TurnsTheRanks()
    {
        var result = PeerBenchmark.Compute(Of("we", 50, 2), [Of("a", 90, 2), Of("b", 95, 2), Of("c", 10, 2)], FigureDirection.LowerIsBetter);

        Assert.Equal((2, 2), (result.BestRank, result.WorstRank));
    }

    [Theory]
    [InlineData("nps/2", "2026-Q1", null, PeerMismatch.Definition)]
    [InlineData(null, "2026-Q1", null, PeerMismatch.Definition)]
    [InlineData("nps/1", "2025-Q4", null, PeerMismatch.Period)]
    [InlineData("nps/1", "2026-Q1", "large", PeerMismatch.SizeClass)]
    public void Compute_FigureThatDoesNotFit_IsRefused(string? definition, string period, string? size, PeerMismatch mismatch)
    {
        var own = Of("we", 50, 2) with { SizeClass = "small" };
        var pair = PeerBenchmark.Compute(
            own, [Of("x", 90, 2) with { Definition = definition, Period = period, SizeClass = size }], FigureDirection.HigherIsBetter).Pairs[0];

        Assert.Equal([mismatch], pair.Mismatches);
        Assert.Equal((PeerStanding.Refused, false), (pair.Standing, pair.Difference.IsDefined));
    }

    [Fact]
    public void Compute_EstimateWithoutInterval_IsRefused()
    {
        var rival = Of("x", 90, 2) with { Value = Measurement.Of(Estimate.WithoutInterval(90, UndefinedReason.SmallSample, 0.95, IntervalMethod.Score)) };

        Assert.Equal([PeerMismatch.Value], PeerBenchmark.Compute(Of("we", 50, 2), [rival], FigureDirection.HigherIsBetter).Pairs[0].Mismatches);
    }

    [Fact]
    public void Compute_FigureMissingOrOfAnotherLevel_IsRefused()
    {
        var missing = Of("x", 90, 2) with { Value = Measurement.Undefined(UndefinedReason.SmallSample) };
        var other = Of("y", 90, 2) with { Value = Measurement.Of(Estimate.Of(90, 88, 92, 0.9, IntervalMethod.Score)) };
        var result = PeerBenchmark.Compute(Of("we", 50, 2), [missing, other], FigureDirection.HigherIsBetter);

        Assert.All(result.Pairs, pair => Assert.Equal([PeerMismatch.Value], pair.Mismatches));
        Assert.All(result.Pairs, pair => Assert.Equal(UndefinedReason.OutsideDomain, pair.PValue.Reason));
    }

    [Fact]
    public void Compute_TwoExactFigures_DifferWhenTheyDiffer()
    {
        var (own, rival) = (Of("we", 50, 2) with { Value = Measurement.Of(50.0) }, Of("x", 50, 2) with { Value = Measurement.Of(50.001) });
        var result = PeerBenchmark.Compute(own, [rival], FigureDirection.HigherIsBetter);

        Assert.Equal((2, 2, UndefinedReason.OutsideDomain), (result.BestRank, result.WorstRank, result.Industry.Reason));
    }

    [Fact]
    public void Compute_IndustryOfThree_HasMeanAndPrediction()
    {
        // Equal errors: the mean is the plain one; τ² = s² − v by moments.
        var result = PeerBenchmark.Compute(Of("we", 50, 2), [Of("a", 40, 2), Of("b", 50, 2), Of("c", 60, 2)], FigureDirection.HigherIsBetter);
        var error = 2 / 1.959963984540054;

        Assert.Equal(50, result.Industry.Value!.Value, 9);
        Assert.Equal(100 - (error * error), result.BetweenVariance.Value!.Value, 9);
        Assert.True(result.Prediction.Lower < result.Industry.Lower && result.Prediction.Upper > result.Industry.Upper);
    }

    [Fact]
    public void Mteb5208_SweBench621_RanksOfNoise_AreRanges()
    {
        var result = PeerBenchmark.Compute(
            Of("we", 50.3, 4), [.. Enumerable.Range(0, 9).Select(i => Of($"rival {i}", 50 + (0.1 * i), 4))], FigureDirection.HigherIsBetter);

        Assert.Equal((1, 10), (result.BestRank, result.WorstRank));
    }

    [Fact]
    public void Compute_OneNameTwice_IsRefused()
        => Assert.Throws<ArgumentException>("rivals", () => PeerBenchmark.Compute(Of("we", 1, 1), [Of("we", 1, 1)], FigureDirection.HigherIsBetter));

    internal static PeerFigure Of(string name, double value, double half) => new()
    {
        Name = name,
        Value = Measurement.Of(Estimate.Of(value, value - half, value + half, 0.95, IntervalMethod.Score)),
        Definition = "nps/1",
        Period = "2026-Q1",
    };

    [Fact]
    public void Compute_ExactlyAtAQuartile_IsInTheBetterQuarter()
    {
        PeerFigure[] rivals = [Of("a", 10, 2), Of("b", 20, 2), Of("c", 30, 2), Of("d", 40, 2), Of("e", 50, 2)];
        Assert.Equal([1, 2, 3, 4], new[] { 40, 30, 20, 19 }.Select(value => PeerBenchmark.Compute(Of("we", value, 2), rivals, FigureDirection.HigherIsBetter)
            .Quarter.Value!.Value));
    }

    [Fact]
    public void Compute_RivalWithoutAValue_IsRefusedForIt()
    {
        var none = Of("x", 90, 2) with { Value = Measurement.Undefined(UndefinedReason.NoData) };

        Assert.Equal([PeerMismatch.Value], PeerBenchmark.Compute(Of("we", 50, 2), [none], FigureDirection.HigherIsBetter).Pairs[0].Mismatches);
    }
}
