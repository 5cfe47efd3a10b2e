using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class SatisfactionIndexTests
{
    private static SatisfactionIndexItem Item(string name, int[] answers, ScaleDefinition scale, decimal weight = 1)
        => new() { Name = name, Tally = ScoreTally.Of(answers), Scale = scale, Weight = weight };

    [Fact]
    public void Compute_TwoScales_BringsBothToHundred()
    {
        var result = SatisfactionIndex.Compute([
            Item("speed", [5, 3], ScaleDefinition.OneToFive, 3),
            Item("effort", [1, 7], ScaleDefinition.OneToSeven with { Direction = ScaleDirection.LowerIsBetter })]);

        Assert.Equal(((3 * 75.0) + 50) / 4, result.Headline.Value);
        Assert.Equal([75.0, 50.0], result.Items.Select(i => i.Headline.Value!.Value));
        Assert.Equal([0.75, 0.25], result.Items.Select(i => i.WeightShare));
        Assert.True(result.IsClamped);
    }

    [Fact]
    public void Compute_OneQuestion_HasTheTIntervalOfItsMean()
    {
        var result = SatisfactionIndex.Compute([Item("q", [7, 6, 5, 4, 3], ScaleDefinition.OneToSeven)]);

        Reference.AssertClose(100 * (4 - (2.7764451051977987 * Math.Sqrt(0.5))) / 6, result.Headline.Lower, 1e-12, "lower");
    }

    [Fact]
    public void Compute_SameRespondents_IsNeverShorterThanIndependent()
    {
        var items = new[] { Item("a", [1, 4, 5], ScaleDefinition.OneToFive), Item("b", [2, 2, 5], ScaleDefinition.OneToFive) };
        var (same, independent) = (SatisfactionIndex.Compute(items).UnclampedIndex,
            SatisfactionIndex.Compute(items, new() { Dependence = ItemDependence.Independent }).UnclampedIndex);

        Assert.True(same.Upper - same.Lower > independent.Upper - independent.Lower);
    }

    [Fact]
    public void Compute_QuestionWithoutAnswers_IsLeftOutAndSaidSo()
    {
        var result = SatisfactionIndex.Compute([Item("a", [5, 5, 4], ScaleDefinition.OneToFive), Item("b", [99], ScaleDefinition.OneToFive)]);

        Assert.Equal([1.0, 0.0], result.Items.Select(i => i.WeightShare));
        Assert.Equal(result.Items[0].Headline.Value, result.Headline.Value);
        Assert.Equal(UndefinedReason.NoData, result.Items[1].Headline.Reason);
    }

    [Fact]
    public void Compute_NothingAnswered_IsUndefined()
        => Assert.Equal(UndefinedReason.NoData, SatisfactionIndex.Compute([Item("a", [], ScaleDefinition.OneToFive)]).Headline.Reason);

    [Fact]
    public void Compute_OneAnswer_HasNoInterval()
        => Assert.Equal((100, UndefinedReason.SmallSample), SatisfactionIndex.Compute([Item("a", [5], ScaleDefinition.OneToFive)]).Headline is var i
            ? (i.Value, i.Reason) : default);

    [Fact]
    public void Compute_NoPositiveWeight_Throws()
    {
        Assert.Throws<ArgumentException>(() => SatisfactionIndex.Compute([]));
        Assert.Throws<ArgumentException>(() => SatisfactionIndex.Compute([Item("a", [5], ScaleDefinition.OneToFive, 0)]));
    }

    // Weights and scales whose fractions are no doubles, and an index that is exactly 75.
    [Fact]
    public void Compute_ExactlySeventyFive_Prints75()
    {
        var scale = ScaleDefinition.OneToSeven;
        var result = SatisfactionIndex.Compute(
        [
            new SatisfactionIndexItem { Name = "a", Weight = 0.1m, Scale = scale, Tally = ScoreTally.Of([6m, 6m, 5m, 5m]) },
            new SatisfactionIndexItem { Name = "b", Weight = 0.2m, Scale = scale, Tally = ScoreTally.Of([5m, 6m, 5.5m]) },
            new SatisfactionIndexItem { Name = "c", Weight = 0.7m, Scale = scale, Tally = ScoreTally.Of([5.2m, 5.8m]) },
        ]);

        Assert.Equal(75.0, result.Headline.Value);
        Assert.All(result.Items, item => Assert.Equal(75.0, item.Headline.Value));
    }

    [Fact]
    public void Compute_OneOfTwoQuestionsWeighted_IsLinearized()
    {
        var weighted = new ScoreTally();
        weighted.Add(3, 2);
        weighted.Add(5, 1);
        var plain = Item("plain", [1, 4, 5], ScaleDefinition.OneToFive);

        Assert.Equal(IntervalMethod.Linearized, SatisfactionIndex.Compute([plain, plain with { Name = "weighted", Tally = weighted }]).Headline.Method);
        Assert.Equal(IntervalMethod.StudentT, SatisfactionIndex.Compute([plain, plain with { Name = "other" }]).Headline.Method);
    }

    /// <summary>A question's score is the fraction of its answers rounded once, to the nearest double; one without answers has none.</summary>
    [Property]
    public Property Compute_AnyAnswers_ScoreIsTheNearestDouble() => Prop.ForAll(Gen.Choose(1, 7).NonEmptyListOf().ToArbitrary(), answers =>
    {
        var items = SatisfactionIndex.Compute([Item("q", [.. answers], ScaleDefinition.OneToSeven), Item("none", [], ScaleDefinition.OneToSeven)]).Items;
        return items[0].Headline.Value == 100.0 * (answers.Sum() - answers.Count) / (6 * answers.Count)
            && items[1].Headline.Reason == UndefinedReason.NoData;
    });

    /// <summary>The error of questions that different people answered is the root of their squares, each by its share of the weights.</summary>
    [Fact]
    public void Compute_IndependentQuestions_HaveTheRootOfTheirSquares()
    {
        var items = new[] { Item("a", [3, 4, 3, 2, 3], ScaleDefinition.OneToFive, 3), Item("b", [2, 3, 3, 4, 2], ScaleDefinition.OneToFive) };
        var result = SatisfactionIndex.Compute(items, new() { Dependence = ItemDependence.Independent });
        var halves = result.Items.Select(item => (item.Headline.Upper!.Value - item.Headline.Lower!.Value) / 2).ToArray();

        // Five answers each: every interval has the same quantile.
        Assert.Equal(Math.Sqrt(Math.Pow(0.75 * halves[0], 2) + Math.Pow(0.25 * halves[1], 2)),
            (result.UnclampedIndex.Upper!.Value - result.UnclampedIndex.Lower!.Value) / 2, 1e-9);
    }
}
