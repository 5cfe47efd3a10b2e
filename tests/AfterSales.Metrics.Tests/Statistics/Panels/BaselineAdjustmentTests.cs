using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents.</summary>
public class BaselineAdjustmentTests
{
    /// <summary>Without a difference there is no t to read its error from: that of Welch's test all the same.</summary>
    [Fact]
    public void Compute_NoDifferenceAtAll_HasItsError()
    {
        var effect = BaselineAdjustment.Compute([1, 3, 2, 0, 4], [5, 1, 2, 4, 3], [true, true, false, false, false]).Unadjusted;

        Assert.Equal(0, effect.Effect.Value);
        Assert.Equal(Math.Sqrt((2 / 2.0) + (4 / 3.0)), effect.StandardError.Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_AfterIsALineOfBefore_TheAdjustedEffectIsExact()
    {
        // after = 2·before + 5 for the treated, 2·before else: the arms differ before by 3.
        var result = BaselineAdjustment.Compute([13, 15, 17, 2, 4, 6], [4, 5, 6, 1, 2, 3], [true, true, true, false, false, false]);

        Assert.Equal((11.0, 2.0), (result.Unadjusted.Effect.Value, result.Slope.Value));
        Assert.Equal(5, result.Adjusted.Effect.Value!.Value, 1e-14);
        Assert.Equal(5, result.Interacted.Effect.Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_OneUnitInAnArm_IsSmallSample()
    {
        var result = BaselineAdjustment.Compute([1, 2, 3], [1, 3, 2], [true, false, false]);

        Assert.Equal(UndefinedReason.SmallSample, result.Unadjusted.Effect.Reason);
        Assert.Equal(UndefinedReason.SmallSample, result.Adjusted.Effect.Reason);
    }

    [Fact]
    public void Compute_NoVarianceBefore_LeavesThePlainDifference()
    {
        var result = BaselineAdjustment.Compute([4, 6, 1, 2], [3, 3, 2, 2], [true, true, false, false]);

        Assert.Equal((3.5, UndefinedReason.ZeroVariance), (result.Unadjusted.Effect.Value, result.Adjusted.Effect.Reason));
        Assert.NotNull(result.Unadjusted.StandardError.Value);
    }

    [Fact]
    public void Compute_TwoUnitsInAnArm_TheInteractedEffectHasNoError()
    {
        var result = BaselineAdjustment.Compute([4, 6, 1, 2, 4], [1, 3, 2, 4, 5], [true, true, false, false, false]);

        Assert.NotNull(result.Interacted.Effect.Value);
        Assert.Equal(UndefinedReason.SmallSample, result.Interacted.StandardError.Reason);
        Assert.NotNull(result.Adjusted.StandardError.Value);
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => BaselineAdjustment.Compute([1, 2], [1], [true, false]));
        Assert.Throws<ArgumentException>(() => BaselineAdjustment.Compute([1, double.NaN], [1, 2], [true, false]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BaselineAdjustment.Compute([1, 2], [1, 2], [true, false], 2));
    }

    [Fact]
    public void Compute_ValueBeforeThatTellsMuch_NarrowsTheError()
    {
        double[] before = [.. Enumerable.Range(0, 40).Select(i => (double)(i * 13 % 40))];
        bool[] treated = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0)];
        double[] after = [.. before.Select((b, i) => (2 * b) + (treated[i] ? 3 : 0) + (i * 7 % 5 * 0.2))];
        var result = BaselineAdjustment.Compute(after, before, treated);
        Assert.True(result.Adjusted.StandardError.Value < result.Unadjusted.StandardError.Value / 5);
        Assert.InRange(result.Adjusted.Effect.Value!.Value, 2.5, 3.5);
        Assert.Equal(2, result.Slope.Value!.Value, 0.05);
    }

    [Fact]
    public void Compute_ResidualsBeyondDouble_AreOverflow()
    {
        var result = BaselineAdjustment.Compute([1e308, -1e308, 3, 4], [1e300, 1.7e308, 2, 1], [true, true, false, false]);

        Assert.All(
            [result.Adjusted.Effect, result.Interacted.Effect],
            effect => Assert.True(effect.Value is not { } value || Math.Abs(value) <= double.MaxValue));
    }

    /// <summary>Values before whose distance from their mean has no double: the effect is that of the same values brought near 1.</summary>
    [Fact]
    public void Compute_ValuesBeforeAtBothEndsOfDouble_HaveTheirEffect()
    {
        double[] before = [1.7e308, -1.7e308, -1.6e308, 1e308, -1.2e308, -1.5e308, -0.3e308, -1.1e308];
        double[] after = [3, 4, 5, 7, 1, 2, 2, 4];
        bool[] treated = [true, true, true, true, false, false, false, false];

        var effect = BaselineAdjustment.Compute(after, before, treated).Interacted.Effect;

        Assert.Equal(BaselineAdjustment.Compute(after, [.. before.Select(value => value / 1024)], treated).Interacted.Effect, effect);
        Assert.True(effect.Value > 0);
    }
}
