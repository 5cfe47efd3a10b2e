using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class NetPromoterScoreProperties
{
    private static readonly Gen<(long D, long N, long P)> Counts = Gen.Frequency(
        (2, Gen.Constant(0L)), (5, Gen.Choose(0, 30).Select(i => (long)i)), (2, Gen.Choose(0, 1_000_000).Select(i => (long)i)))
        .Three().Select(t => (t.Item1, t.Item2, t.Item3)).Where(t => t.Item1 + t.Item2 + t.Item3 > 0);

    [Property]
    public Property Compute_AnyAnswers_BucketsPartition() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
    {
        var result = NetPromoterScore.Compute(AnySurvey.Tally(answers));
        return result.Promoters + result.Passives + result.Detractors == result.Answers.Valid && result.Answers.Total == answers.Length;
    });

    [Property]
    public Property Compute_AnyAnswers_StaysWithinItsScale() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
        NetPromoterScore.Compute(AnySurvey.Tally(answers)).Score is var score
        && (score.Value is null or (>= -100 and <= 100)) && (score.Lower is null or >= -100) && (score.Upper is null or <= 100));

    [Property]
    public Property Compute_AnyCounts_IntervalContainsTheValue() => Prop.ForAll(Counts.ToArbitrary(), c =>
        NetPromoterScore.Compute(AnySurvey.Trinomial(c.D, c.N, c.P)).Score is var score && score.Lower <= score.Value && score.Value <= score.Upper);

    [Property]
    public Property Compute_MoreOfTheSameAnswers_NarrowsTheInterval() => Prop.ForAll(Counts.ToArbitrary(), c =>
    {
        var (one, four) = (NetPromoterScore.Compute(AnySurvey.Trinomial(c.D, c.N, c.P)).Score,
            NetPromoterScore.Compute(AnySurvey.Trinomial(4 * c.D, 4 * c.N, 4 * c.P)).Score);
        return four.Upper - four.Lower < one.Upper - one.Lower;
    });

    [Property]
    public Property Compute_SidesExchanged_MirrorsTheScore() => Prop.ForAll(Counts.ToArbitrary(), c =>
    {
        var (one, other) = (NetPromoterScore.Compute(AnySurvey.Trinomial(c.D, c.N, c.P)).Score,
            NetPromoterScore.Compute(AnySurvey.Trinomial(c.P, c.N, c.D)).Score);
        return one.Value == -other.Value && Math.Abs((one.Lower + other.Upper)!.Value) < 1e-9 && Math.Abs((one.Upper + other.Lower)!.Value) < 1e-9;
    });

    [Property]
    public Property Compute_ScaleReversed_IsTheSame() => Prop.ForAll(AnySurvey.Answers.ToArbitrary(), answers =>
    {
        var reversed = new NetPromoterScoreOptions { Scale = ScaleDefinition.ZeroToTen with { Direction = ScaleDirection.LowerIsBetter } };
        return NetPromoterScore.Compute(ScoreTally.Of(answers)) == NetPromoterScore.Compute(ScoreTally.Of(answers.Select(a => 10 - a)), reversed);
    });

    [Property]
    public Property Compute_WeightsDoubled_ChangesNothing() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
    {
        // The top weight cannot be doubled.
        var fair = answers.Select(a => (a.Answer, Weight: Math.Min(a.Weight, 1e8m))).ToArray();
        var one = NetPromoterScore.Compute(AnySurvey.Tally(fair)).UnclampedScore;
        var two = NetPromoterScore.Compute(AnySurvey.Tally(fair.Select(a => (a.Answer, 2 * a.Weight)))).UnclampedScore;
        return one.Method == two.Method && one.Reason == two.Reason && Near(one.Value, two.Value) && Near(one.Lower, two.Lower) && Near(one.Upper, two.Upper);
    });

    [Property]
    public Property Compute_OneWeightForAll_EqualsNone()
        => Prop.ForAll(AnySurvey.Answers.ToArbitrary(), Gen.Elements(1m, 7m, 0.001m, 1m / 3).ToArbitrary(), (answers, weight) =>
    {
        var one = NetPromoterScore.Compute(ScoreTally.Of(answers)).UnclampedScore;
        var other = NetPromoterScore.Compute(AnySurvey.Tally(answers.Select(a => (a, weight)))).UnclampedScore;
        return one.Method == other.Method && one.Reason == other.Reason && Near(one.Value, other.Value) && Near(one.Lower, other.Lower)
            && Near(one.Upper, other.Upper);
    });

    [Property]
    public Property Compute_AnyWeights_AgreesWithTheObviousSum() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
    {
        var valid = answers.Where(a => a.Answer is >= 0 and <= 10 && a.Weight > 0)
            .Select(a => (S: a.Answer >= 9 ? 1 : a.Answer < 7 ? -1 : 0, W: (double)a.Weight)).ToArray();
        var total = valid.Sum(a => a.W);
        return valid.Length == 0 || Near(100 * valid.Sum(a => a.W * a.S) / total, NetPromoterScore.Compute(AnySurvey.Tally(answers)).Score.Value);
    });

    [Property]
    public Property Compute_AnyAnswers_EstimateAndFiguresGiveReasonExactlyWithoutValue() => Prop.ForAll(AnySurvey.Answers.ToArbitrary(), answers =>
    {
        var result = NetPromoterScore.Compute(ScoreTally.Of(answers));
        return (result.Score.Value is null) == (result.Answers.Valid == 0) && (result.Score.Reason is null) == (result.Score.Lower is not null);
    });

    private static bool Near(double? left, double? right)
        => left is { } a && right is { } b ? Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)) : left is null && right is null;
}
