using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents.</summary>
public class RestrictedMeanDifferenceTests
{
    // First: 1, 3 → area to 4 is 1 + ½·2 = 2; second: 2, 4 → 2 + ½·2 = 3. Without censoring each is the mean of min(time, 4).
    [Fact]
    public void Compute_NobodyCensored_IsTheDifferenceOfTheMeans()
    {
        var result = RestrictedMeanDifference.Compute([1, 3], [true, true], [2, 4], [true, true], 4);

        Assert.Equal((2.0, 3.0, 1.0), (result.First.Value, result.Second.Value, result.Headline.Value));

        // Greenwood: (∫₁⁴)² / (2·1) = 1/2; the event that empties the risk set adds nothing.
        Reference.AssertClose(Math.Sqrt(0.5), result.FirstStandardError.Value, 1e-14, "error");
    }

    [Fact]
    public void Compute_EmptyGroup_IsUndefined()
    {
        var result = RestrictedMeanDifference.Compute([], [], [2, 4], [true, true], 4);

        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (result.First.Reason, result.Headline.Reason));
        Assert.Equal(3, result.Second.Value);
    }

    [Fact]
    public void Compute_ObservedForLessThanTheHorizon_IsNotReached()
    {
        Assert.Equal(UndefinedReason.NotReached, RestrictedMeanDifference.Compute([1, 3], [true, false], [2, 9], [true, false], 4).Headline.Reason);

        // A curve at zero is known to stay there.
        Assert.Equal(2, RestrictedMeanDifference.Compute([1, 3], [true, true], [2, 9], [true, false], 4).First.Value);
    }

    [Fact]
    public void Compute_NoEventInEitherGroup_HasNoLimits()
    {
        var result = RestrictedMeanDifference.Compute([5, 6], [false, false], [7, 8], [false, false], 4);

        Assert.Equal((0.0, 0.0, UndefinedReason.ZeroVariance), (result.Headline.Value, result.StandardError.Value, result.Headline.Reason));
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => RestrictedMeanDifference.Compute([1], [], [2], [true], 4));
        Assert.Throws<ArgumentException>(() => RestrictedMeanDifference.Compute([-1], [true], [2], [true], 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => RestrictedMeanDifference.Compute([1], [true], [2], [true], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RestrictedMeanDifference.Compute([1], [true], [2], [true], 4, 1));
    }

    [Fact]
    public void Compute_EmptyShortNoEvent_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, RestrictedMeanDifference.Compute([], [], [1], [true], 1).Headline.Reason);
        Assert.Equal(UndefinedReason.NotReached, RestrictedMeanDifference.Compute([5, 5], [false, true], [9], [false], 8).Headline.Reason);
        var quiet = RestrictedMeanDifference.Compute([9, 9], [false, false], [9], [false], 8);
        Assert.Equal((0.0, 0.0), (quiet.Headline.Value, quiet.StandardError.Value));
        Assert.Equal(UndefinedReason.ZeroVariance, quiet.Headline.Reason);
    }

    [Fact]
    public void Compute_SecondLastsLonger_IsAbove()
        => Assert.Equal(3, RestrictedMeanDifference.Compute([2, 2], [true, true], [5, 5], [true, true], 10).Headline.Value);

    // A difference is an effect only where chance, or a rule that has nothing to do with the outcome, decided who was served.
    [Fact]
    public void Compute_EveryComparisonOfTimes_CarriesItsDesign()
    {
        double[] times = [1, 2, 3, 4], x = [0, 1, 1, 0];
        bool[] events = [true, true, false, true];
        var (cox, logistic) = (new CoxRegressionInput { Times = times, Events = events, Covariates = [x] },
            new LogisticRegressionInput { Outcomes = events, Predictors = [x] });
        Assert.Equal(EffectDesign.Observed, RestrictedMeanDifference.Compute(times, events, times, events, 3).Design);
        Assert.Equal(EffectDesign.Observed, LogRank.Compute(times, events, [0, 1, 1, 0]).Design);
        Assert.Equal(EffectDesign.Observed, CoxRegression.Fit(cox).Design);
        Assert.Equal(EffectDesign.Observed, LogisticRegression.Fit(logistic).Design);
        foreach (var design in new[] { EffectDesign.QuasiExperiment, EffectDesign.Randomized })
        {
            Assert.Equal(design, RestrictedMeanDifference.Compute(times, events, times, events, 3, design: design).Design);
            Assert.Equal(design, LogRank.Compute(times, events, [0, 1, 1, 0], new LogRankOptions { Design = design }).Design);
            Assert.Equal(design, CoxRegression.Fit(cox, new CoxRegressionOptions { Design = design }).Design);
            Assert.Equal(design, LogisticRegression.Fit(logistic, new LogisticRegressionOptions { Design = design }).Design);
        }
    }
}
