using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class MeanDifferenceTests
{
    private static readonly Gen<double[]> Group = Gen.Choose(2, 20).SelectMany(n => Gen.Choose(-40, 40).Select(i => i / 4d).ArrayOf(n));

    [Fact]
    public void Compute_EmptyGroup_IsUndefined()
    {
        var result = MeanDifference.Compute([], [1, 2]);

        Assert.Equal(UndefinedReason.NoData, result.Headline.Reason);
        Assert.Equal(UndefinedReason.NoData, result.Welch.PValue.Reason);
        Assert.Equal(UndefinedReason.NoData, result.CliffDelta.Reason);
    }

    [Fact]
    public void Compute_GroupOfOne_HasStudentOnly()
    {
        var result = MeanDifference.Compute([3], [1, 2]);

        Assert.Equal(UndefinedReason.SmallSample, result.Welch.PValue.Reason);
        Assert.Equal(UndefinedReason.SmallSample, result.Headline.Reason);
        Assert.Equal(1.5, result.Headline.Value);
        Assert.NotNull(result.Student.PValue.Value);
        Assert.Equal(UndefinedReason.SmallSample, result.HedgesG.Reason);
        Assert.Equal(UndefinedReason.SmallSample, MeanDifference.Compute([3], [1]).Student.PValue.Reason);
    }

    [Fact]
    public void Compute_NoSpread_LeavesOnlyTheOrder()
    {
        var result = MeanDifference.Compute([3, 3], [1, 1]);

        Assert.Equal(UndefinedReason.ZeroVariance, result.Welch.PValue.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, result.CohenD.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, result.VarianceRatio.Statistic.Reason);
        Assert.Equal(1, result.CliffDelta.Value);
    }

    [Property]
    public Property Compute_GroupsExchanged_ChangesOnlyTheSign() => Prop.ForAll(Group.ToArbitrary(), Group.ToArbitrary(), (a, b) =>
    {
        var (one, other) = (MeanDifference.Compute(a, b), MeanDifference.Compute(b, a));
        return one.Welch.PValue == other.Welch.PValue && one.Headline.Lower == -other.Headline.Upper
            && one.CohenD.Value == -other.CohenD.Value && one.CliffDelta.Value == -other.CliffDelta.Value;
    });

    // The slow, obvious version: every pair compared.
    [Property]
    public Property Compute_CliffDelta_AgreesWithEveryPair() => Prop.ForAll(Group.ToArbitrary(), Group.ToArbitrary(), (a, b) =>
        Math.Abs(MeanDifference.Compute(a, b).CliffDelta.Value!.Value - a.Average(x => b.Average(y => Math.Sign(x - y)))) <= 1e-12);

    [Property]
    public Property Compute_WelchRejects_WhenZeroIsOutsideTheInterval() => Prop.ForAll(Group.ToArbitrary(), Group.ToArbitrary(), (a, b) =>
    {
        var result = MeanDifference.Compute(a, b);
        return result.Welch.PValue.Value is not { } p || Math.Abs(p - 0.05) < 1e-9
            || (p < 0.05) == (result.Headline.Lower > 0 || result.Headline.Upper < 0);
    });

    /// <summary>The means of values beyond a million end in the tenth digit after the point, the ninth of t where they differ by hundredths.</summary>
    [Property]
    public Property Compute_LevelBeforeEveryValue_TakesNoDigit()
    {
        var group = Gen.Choose(-4_096, 4_096).Select(i => i / 1_024.0).ArrayOf(7);
        return Prop.ForAll(group.ToArbitrary(), group.ToArbitrary(), (a, b) =>
        {
            var (plain, far) = (MeanDifference.Compute(a, b), MeanDifference.Compute([.. a.Select(x => x + 1e9)], [.. b.Select(x => x + 1e9)]));
            return plain.Welch.Statistic.Value is not { } t
                || (Math.Abs(far.Welch.Statistic.Value!.Value - t) <= 1e-12 * (1 + Math.Abs(t))
                    && Math.Abs(far.Headline.Value!.Value - plain.Headline.Value!.Value) <= 1e-12);
        });
    }

    [Fact]
    public void Compute_SameValuesInAnotherOrder_DifferByNothing()
        => Assert.Equal(0, MeanDifference.Compute([0.1, 0.7, 1e6, 0.3], [1e6, 0.3, 0.7, 0.1]).Headline.Value);

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => MeanDifference.Compute([1, double.NaN], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanDifference.Compute([1, 2], [1, 2], 0));
    }
}
