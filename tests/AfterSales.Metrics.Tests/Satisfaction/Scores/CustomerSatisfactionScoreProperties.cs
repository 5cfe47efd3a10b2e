using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class CustomerSatisfactionScoreProperties
{
    private static readonly CustomerSatisfactionScoreOptions Options = CustomerSatisfactionScoreOptions.Boxes(ScaleDefinition.ZeroToTen, 3);

    [Property]
    public Property Compute_AnyAnswers_BoxesPartition() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
    {
        var result = CustomerSatisfactionScore.Compute(AnySurvey.Tally(answers), Options);
        return result.Satisfied + result.Neutral + result.Dissatisfied == result.Answers.Valid && result.Answers.Total == answers.Length;
    });

    [Property]
    public Property Compute_AnyAnswers_StaysWithinItsScaleAndContainsTheValue() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
    {
        var result = CustomerSatisfactionScore.Compute(AnySurvey.Tally(answers), Options);
        return new[] { result.Headline, result.DissatisfiedScore }.All(score => score.Lower is not { } lower
            || (lower >= 0 && lower <= score.Value!.Value + 1e-9 && score.Value.Value <= score.Upper!.Value + 1e-9 && score.Upper.Value <= 100));
    });

    [Property]
    public Property Compute_ScaleReversed_ExchangesTheBoxes() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
    {
        var reversed = Options with { Scale = Options.Scale with { Direction = ScaleDirection.LowerIsBetter } };
        var (one, other) = (CustomerSatisfactionScore.Compute(AnySurvey.Tally(answers), Options),
            CustomerSatisfactionScore.Compute(AnySurvey.Tally(answers), reversed));
        return one.Satisfied == other.Dissatisfied && one.Dissatisfied == other.Satisfied && one.Neutral == other.Neutral;
    });

    [Property]
    public Property Compute_MoreOfTheSameAnswers_NarrowsTheInterval()
        => Prop.ForAll(Gen.Choose(0, 50).Two().Where(c => c.Item1 + c.Item2 > 0).ToArbitrary(), c =>
    {
        var one = CustomerSatisfactionScore.Compute(ScoreTally.OfGroups([ScoreGroup.Of(10, c.Item1), ScoreGroup.Of(0, c.Item2)]), Options).Headline;
        var four = CustomerSatisfactionScore.Compute(ScoreTally.OfGroups([ScoreGroup.Of(10, 4 * c.Item1), ScoreGroup.Of(0, 4 * c.Item2)]), Options).Headline;
        return four.Upper - four.Lower < one.Upper - one.Lower;
    });
}
