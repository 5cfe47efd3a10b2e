using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class GroupComparisonTests
{
    [Fact]
    public void Compute_EmptyGroup_IsUndefined() => Assert.Equal(UndefinedReason.NoData, GroupComparison.Compute([[1, 2], []]).Anova.PValue.Reason);

    [Fact]
    public void Compute_GroupsOfOne_HaveNoF()
    {
        var result = GroupComparison.Compute([[1], [2], [4]]);

        Assert.Equal(UndefinedReason.SmallSample, result.Anova.PValue.Reason);
        Assert.Equal(UndefinedReason.SmallSample, result.Welch.PValue.Reason);
        Assert.Equal(1, result.EtaSquared.Value);
    }

    [Fact]
    public void Compute_OneGroupOfOne_HasAnFButNoVarianceOfItsOwn()
    {
        var result = GroupComparison.Compute([[1, 2, 4], [2], [4, 5]]);

        Assert.True(result.Anova.PValue.IsDefined);
        Assert.Equal(UndefinedReason.SmallSample, result.Welch.PValue.Reason);
        Assert.Equal(UndefinedReason.SmallSample, result.Bartlett.PValue.Reason);
    }

    [Fact]
    public void Compute_NoSpreadWithin_HasNoF()
    {
        var result = GroupComparison.Compute([[1, 1], [2, 2]]);

        Assert.Equal(UndefinedReason.ZeroVariance, result.Anova.PValue.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Bartlett.PValue.Reason);
        Assert.NotNull(result.KruskalWallis.PValue.Value);
        Assert.Equal(UndefinedReason.ZeroVariance, GroupComparison.Compute([[1, 1], [1, 1]]).KruskalWallis.PValue.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, GroupComparison.Compute([[1, 1], [1, 1]]).EtaSquared.Reason);
    }

    // MathNet #154: an analysis of variance. With two groups it is Student's t squared.
    [Property]
    public Property MathNet154_TwoGroups_AreStudentSquared()
        => Prop.ForAll(Gen.Choose(-50, 50).Select(i => i / 4d).ArrayOf(9).ToArbitrary(), Gen.Choose(-50, 50).Select(i => i / 4d).ArrayOf(6).ToArbitrary(),
            (a, b) =>
        {
            var (groups, pair) = (GroupComparison.Compute([a, b]), MeanDifference.Compute(a, b));
            return groups.Anova.PValue.Value is not { } p || (Math.Abs(p - pair.Student.PValue.Value!.Value) <= 1e-10
                && Math.Abs(groups.Welch.PValue.Value!.Value - pair.Welch.PValue.Value!.Value) <= 1e-10);
        });

    [Property]
    public Property Compute_KruskalWallisOfTwo_IsMannWhitneyWithoutCorrection()
        => Prop.ForAll(Gen.Choose(0, 9).Select(i => (double)i).ArrayOf(9).ToArbitrary(), Gen.Choose(0, 9).Select(i => (double)i).ArrayOf(6).ToArbitrary(),
            (a, b) =>
        {
            var h = GroupComparison.Compute([a, b]).KruskalWallis.Statistic.Value;
            var u = MannWhitney.Compute(a, b);
            return h is null || u.Asymptotic.Statistic.Value is not { } z || z == 0 || h >= z * z;
        });

    [Property]
    public Property Compute_LevelBeforeEveryValue_TakesNoDigit()
    {
        var group = Gen.Choose(-4_096, 4_096).Select(i => i / 1_024.0).ArrayOf(6);
        return Prop.ForAll(group.ToArbitrary(), group.ToArbitrary(), group.ToArbitrary(), (a, b, c) =>
        {
            double[][] groups = [a, b, c];
            var (plain, far) = (GroupComparison.Compute(groups), GroupComparison.Compute([.. groups.Select(g => g.Select(x => x + 1e9).ToArray())]));
            return new[] { (plain.Anova, far.Anova), (plain.Welch, far.Welch) }.All(pair => pair.Item1.Statistic.Value is not { } f
                || Math.Abs(pair.Item2.Statistic.Value!.Value - f) <= 1e-12 * (1 + Math.Abs(f)));
        });
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupComparison.Compute([[1, 2]]));
        Assert.Throws<ArgumentException>(() => GroupComparison.Compute([[1, 2], [double.NaN]]));
    }
}
