using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="PermutationTest"/> documents.</summary>
public class PermutationTestTests
{
    [Fact]
    public void Compute_NothingAllTreatedNoChange_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, PermutationTest.Compute([], [], []).PValue.Reason);
        Assert.Equal(UndefinedReason.MissingInput, PermutationTest.Compute([1, 2], [2, 3], [true, true]).PValue.Reason);
        var still = PermutationTest.Compute([1, 2, 3], [1, 2, 3], [true, false, false]);
        Assert.Equal((0.0, 1.0), (still.Effect.Value, still.PValue.Value));
    }

    [Fact]
    public void Compute_LargestChangeInTheOneTreated_HasTheSmallestPThereIs()
        => Assert.Equal(0.25, PermutationTest.Compute([0, 0, 0, 0], [9, 1, 2, 1], [true, false, false, false]).PValue.Value);
}
