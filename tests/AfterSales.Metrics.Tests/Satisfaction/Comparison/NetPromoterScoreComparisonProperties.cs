using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class NetPromoterScoreComparisonProperties
{
    [Property]
    public Property Compute_SamplesExchanged_ChangesOnlyTheSign() => Prop.ForAll(AnySurvey.Answers.ToArbitrary(), AnySurvey.Answers.ToArbitrary(), (a, b) =>
    {
        var (one, other) = (NetPromoterScoreComparison.Compute(ScoreTally.Of(a), ScoreTally.Of(b)),
            NetPromoterScoreComparison.Compute(ScoreTally.Of(b), ScoreTally.Of(a)));
        return one.Headline.Value == -other.Headline.Value && one.PValue == other.PValue && one.Headline.Lower == -other.Headline.Upper;
    });

    [Property]
    public Property Compute_ASampleWithItself_HasNoDifference() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
        NetPromoterScoreComparison.Compute(AnySurvey.Tally(answers), AnySurvey.Tally(answers)) is var result && (result.PValue.Value ?? 1) == 1
            && (result.Headline.Value ?? 0) == 0);
}
