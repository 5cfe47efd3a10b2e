using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents.</summary>
public class LogRankTests
{
    // Times 1 and 2 of group 0, 3 and 4 of group 1, all events: expected of group 0 2/4 + 1/3, variance 1/4 + 2/9.
    [Fact]
    public void Compute_FourSubjects_IsTheTestByHand()
    {
        var result = LogRank.Compute([1, 2, 3, 4], [true, true, true, true], [0, 0, 1, 1]);

        Assert.Equal(2, result.Groups[0].Observed);
        Reference.AssertClose(5 / 6.0, result.Groups[0].Expected, 1e-14, "expected");
        Reference.AssertClose(49 / 36.0 / (17 / 36.0), result.Test.Statistic.Value, 1e-12, "χ²");
        Assert.Equal(1, result.Test.DegreesOfFreedom.Value);
    }

    [Fact]
    public void Compute_NoEvent_IsUndefined()
        => Assert.Equal(UndefinedReason.NoData, LogRank.Compute([1, 2], [false, false], [0, 1]).Test.PValue.Reason);

    [Fact]
    public void Compute_OneGroup_IsMissingInput()
        => Assert.Equal(UndefinedReason.MissingInput, LogRank.Compute([1, 2], [true, true], [7, 7]).Test.PValue.Reason);

    [Fact]
    public void Compute_GroupGoneBeforeTheFirstEvent_LeavesTheDegreesOfFreedom()
    {
        var result = LogRank.Compute([1, 2, 3, 4, 5], [false, true, true, true, true], [9, 0, 1, 0, 1]);

        Assert.Equal(1, result.Test.DegreesOfFreedom.Value);
        Assert.Equal(3, result.Groups.Count);
    }

    [Fact]
    public void Compute_NothingVaries_IsZeroVariance()
        => Assert.Equal(UndefinedReason.ZeroVariance, LogRank.Compute([1, 1], [true, true], [0, 1]).Test.PValue.Reason);

    [Fact]
    public void Compute_CensoredAtAnEvent_IsUnderObservationThere()
        => Reference.AssertClose(1 / 2.0, LogRank.Compute([1, 1, 2], [true, false, false], [0, 0, 1]).Groups[0].Expected * 0.75, 1e-14, "2/3 of the event");

    [Fact]
    public void Compute_StrataOfThemselves_AreCompared_Within()
    {
        // Each stratum holds one group alone: nothing can be compared.
        var result = LogRank.Compute([1, 2, 3, 4], [true, true, true, true], [0, 0, 1, 1], [5, 5, 6, 6]);

        Assert.Equal(UndefinedReason.ZeroVariance, result.Test.PValue.Reason);
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => LogRank.Compute([1, 2], [true], [0, 1]));
        Assert.Throws<ArgumentException>(() => LogRank.Compute([1, double.NaN], [true, true], [0, 1]));
        Assert.Throws<ArgumentException>(() => LogRank.Compute([1, -2], [true, true], [0, 1]));
    }

    [Fact]
    public void Compute_NoEventOneGroup_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, LogRank.Compute([1, 2], [false, false], [0, 1]).Test.PValue.Reason);
        Assert.Equal(UndefinedReason.MissingInput, LogRank.Compute([1, 2], [true, true], [0, 0]).Test.PValue.Reason);
    }

    [Fact]
    public void Compute_CensoredAtTheTimeOfAnEvent_CountsAsUnderObservation()
        => Assert.Equal(0.5, LogRank.Compute([3, 3], [true, false], [0, 1]).Groups[0].Expected);

    [Fact]
    public void Compute_SameGroups_DoNotDiffer()
        => Assert.Equal(0, LogRank.Compute([1, 2, 3, 1, 2, 3], [true, true, false, true, true, false], [0, 0, 0, 1, 1, 1]).Test.Statistic.Value!.Value, 1e-12);

    /// <summary>The steepest weights there are: 10³⁰ for the last of a thousand.</summary>
    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public void Compute_SteepestWeights_AreFinite(double rho)
    {
        var times = Enumerable.Range(1, 1_000).Select(i => (double)i).ToArray();
        var result = LogRank.Compute(times, [.. times.Select(_ => true)], [.. times.Select(t => (int)t % 2)], new LogRankOptions { Rho = rho });

        Assert.True(result.Groups[0].Observed > 0);
        Assert.NotNull(result.Test.PValue.Value);
    }

    [Fact]
    public void Compute_NoSubject_IsNoData() => Assert.Equal(UndefinedReason.NoData, LogRank.Compute([], [], []).Test.PValue.Reason);
}
