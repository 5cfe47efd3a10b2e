using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents, and the count by hand.</summary>
public class PermutationTestTests
{
    // Changes 3, 4, 0, 1 of which the first two are treated: of six choices only that and its mirror image are as far from zero.
    [Fact]
    public void Compute_FourUnits_CountsAllSixChoices()
    {
        var result = PermutationTest.Compute([0, 0, 0, 0], [3, 4, 0, 1], [true, true, false, false]);

        Assert.Equal((3.0, 6L, 2L, true), (result.Effect.Value, result.Assignments, result.AtLeastAsExtreme, result.IsExact));
        Assert.Equal(1 / 3.0, result.PValue.Value);
    }

    [Fact]
    public void Compute_NoUnitOrOneArm_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, PermutationTest.Compute([], [], []).Effect.Reason);
        Assert.Equal(UndefinedReason.MissingInput, PermutationTest.Compute([1, 2], [2, 3], [true, true]).PValue.Reason);
        Assert.Equal(UndefinedReason.MissingInput, PermutationTest.Compute([1, 2], [2, 3], [false, false]).Effect.Reason);
    }

    [Fact]
    public void Compute_NoChangeAnywhere_IsZeroAndOne()
    {
        var result = PermutationTest.Compute([1, 2, 3], [1, 2, 3], [true, false, false]);

        Assert.Equal((0.0, 1.0), (result.Effect.Value, result.PValue.Value));
    }

    [Fact]
    public void Compute_DifferencesInTheLastBit_CountAsEqual()
    {
        // 0.1 + 0.2 and 0.3 differ by a rounding; every choice of one of three equal changes is as extreme.
        var result = PermutationTest.Compute([0, 0.1, 0.2], [0.3, 0.4, 0.5], [true, false, false]);

        Assert.Equal(1, result.PValue.Value);
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => PermutationTest.Compute([1], [1, 2], [true, false]));
        Assert.Throws<ArgumentException>(() => PermutationTest.Compute([1, 2], [1, double.NaN], [true, false]));
    }

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

    // 0.3 + 0 and 0.1 + 0.2 are one sum: an effect of nothing is no rarer than any other, however its last bit falls.
    [Fact]
    public void Compute_EffectOfNothingButRounding_IsTheLeastOfAll()
    {
        var result = PermutationTest.Compute([0, 0, 0, 0], [0.3, 0, 0.1, 0.2], [true, true, false, false]);

        Assert.Equal((6L, 6L), (result.Assignments, result.AtLeastAsExtreme));
    }
}
