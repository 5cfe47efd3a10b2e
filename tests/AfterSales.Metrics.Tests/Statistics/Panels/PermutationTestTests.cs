using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents, and the count by hand.</summary>
public class PermutationTestTests
{
    /// <summary>Near the most choices that are all tried: 22 over 11.</summary>
    [Fact]
    public void Compute_SevenHundredThousandChoices_AreAllTried()
    {
        double[] before = new double[22];
        double[] after = [.. Enumerable.Range(0, 22).Select(i => (double)(i * i % 13))];
        var result = PermutationTest.Compute(before, after, [.. Enumerable.Range(0, 22).Select(i => i % 2 == 0)]);

        Assert.Equal((705_432L, true), (result.Assignments, result.IsExact));
    }

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

    /// <summary>Two million choices are all tried, as many as are; one more, and they are drawn.</summary>
    [Theory]
    [InlineData(2_000_000, true, 2_000_000)]
    [InlineData(2_000_001, false, 100_000)]
    public void Compute_OneTreatedOfMany_TriesAllUpToTwoMillion(int units, bool isExact, long assignments)
    {
        var (after, treated) = (new double[units], new bool[units]);
        (after[0], treated[0]) = (1, true);
        var result = PermutationTest.Compute(new double[units], after, treated);

        Assert.Equal((isExact, assignments), (result.IsExact, result.Assignments));
        Assert.Equal(1, result.Effect.Value!.Value, 1e-15);
    }

    /// <summary>Every subset counted in whole numbers: whatever stands beneath the changes, and however small they are beside it.</summary>
    [Property]
    public Property Compute_AnyFewUnits_CountsWhatAllSubsetsCount() => Prop.ForAll(
        (from n in Gen.Choose(2, 8)
         from changes in Gen.Choose(-4, 4).ArrayOf(n)
         from k in Gen.Choose(1, n - 1)
         from power in Gen.Choose(0, 40)
         select (changes, k, Level: Math.Pow(2, power))).ToArbitrary(), c =>
    {
        var (n, total) = (c.changes.Length, (long)c.changes.Sum());
        long Distance(int subset) => Math.Abs((Enumerable.Range(0, n).Where(i => (subset >> i & 1) == 1).Sum(i => (long)c.changes[i]) * n) - (total * c.k));
        var subsets = Enumerable.Range(0, 1 << n).Where(subset => Enumerable.Range(0, n).Count(i => (subset >> i & 1) == 1) == c.k).ToArray();
        var result = PermutationTest.Compute([.. c.changes.Select(_ => c.Level)], [.. c.changes.Select(change => c.Level + change)],
            [.. c.changes.Select((_, i) => i < c.k)]);
        return result.Assignments == subsets.Length && result.IsExact
            && result.AtLeastAsExtreme == subsets.Count(subset => Distance(subset) >= Distance((1 << c.k) - 1));
    });

    /// <summary>Drawn without putting back, from all units: the one choice of half of forty that looks best is met by chance once in 10¹¹.</summary>
    [Fact]
    public void Compute_DrawnChoices_AreOfAllUnits()
    {
        var treated = Enumerable.Range(0, 40).Select(i => i >= 20).ToArray();
        var result = PermutationTest.Compute(new double[40], [.. treated.Select(t => t ? 1.0 : 0)], treated);

        Assert.Equal((1.0, 1, false), (result.Effect.Value, result.AtLeastAsExtreme, result.IsExact));
    }
}
