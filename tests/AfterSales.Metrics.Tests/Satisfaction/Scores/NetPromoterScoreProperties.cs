using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class NetPromoterScoreProperties
{
    private static readonly NetPromoterScoreOptions?[] Options =
    [
        null, NetPromoterScoreOptions.Default, NetPromoterScoreOptions.OneToTen, NetPromoterScoreOptions.OneToFive,
        new() { PromotersFrom = 8.5m, DetractorsBelow = 6.5m }, new() { Scale = ScaleDefinition.Of(-2.5m, 9.5m) },
        new() { Scale = ScaleDefinition.ZeroToTen with { Direction = ScaleDirection.LowerIsBetter } },
        new() { Scale = ScaleDefinition.ZeroToTen with { MissingCodes = [9] } }, new() { Scale = ScaleDefinition.ZeroToTen with { Step = 2 } },
    ];

    // Mostly on the scale; lengths on both sides of the short columns' limits, and answers on both sides of the tables'.
    private static readonly Gen<int[]> Columns =
        from length in Gen.Frequency((6, Gen.Choose(0, 40)), (2, Gen.Choose(120, 140)), (1, Gen.Choose(4_090, 4_100)))
        from answers in Gen.Frequency(
            (8, Gen.Choose(0, 10)), (2, Gen.Choose(-1, 17))).ArrayOf(length)
        from far in Gen.Frequency((6, Gen.Constant(5)), (1, Gen.Elements(-1, 15, 16, 99, 255, -128, -129, 383, 384, 1_000_000)))
        select answers.Select((answer, i) => i == length / 2 ? far : answer).ToArray();

    private static readonly Gen<(long D, long N, long P)> Counts = Gen.Frequency(
        (2, Gen.Constant(0L)), (5, Gen.Choose(0, 30).Select(i => (long)i)), (2, Gen.Choose(0, 1_000_000).Select(i => (long)i)))
        .Three().Select(t => (t.Item1, t.Item2, t.Item3)).Where(t => t.Item1 + t.Item2 + t.Item3 > 0);

    [Property]
    public Property Value_AnyTally_IsTheResultsScore() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
    {
        var tally = AnySurvey.Tally(answers);
        return Options.All(options => Same(NetPromoterScore.Compute(tally, options), NetPromoterScore.Value(tally, options)));
    });

    [Property]
    public Property Value_AnyColumn_IsTheResultsScore() => Prop.ForAll(Columns.ToArbitrary(), answers =>
    {
        var bytes = answers.Select(answer => unchecked((byte)answer)).ToArray();
        var doubles = answers.Select(answer => answer == -1 ? double.NaN : answer % 5 == 2 ? answer / 2.0 : answer).ToArray();
        return Options.All(options => Same(NetPromoterScore.Compute(answers, options), NetPromoterScore.Value(answers, options))
            && Same(NetPromoterScore.Compute(bytes, options), NetPromoterScore.Value(bytes, options))
            && Same(NetPromoterScore.Compute(doubles, options), NetPromoterScore.Value(doubles, options)));
    });

    [Property]
    public Property Compute_AnyColumn_IsThatOfItsTally() => Prop.ForAll(Columns.ToArbitrary(), answers =>
    {
        var bytes = answers.Select(answer => unchecked((byte)answer)).ToArray();
        var doubles = answers.Select(answer => answer == -1 ? double.NaN : answer).Select((answer, i) => i % 40 == 39 ? answer + 0.5 : answer).ToArray();
        return Options.SelectMany(options => new[] { options, (options ?? NetPromoterScoreOptions.Default) with { Method = IntervalMethod.StudentT } })
            .All(options => NetPromoterScore.Compute(answers, options) == NetPromoterScore.Compute(ScoreTally.Of(answers.AsSpan()), options)
                && NetPromoterScore.Compute(bytes, options) == NetPromoterScore.Compute(ScoreTally.Of(bytes), options)
                && NetPromoterScore.Compute(doubles, options) == NetPromoterScore.Compute(ScoreTally.Of(doubles), options));
    });

    [Property]
    public Property Compute_AnyColumn_CountsAsOneByOne() => Prop.ForAll(Columns.ToArbitrary(), answers =>
    {
        var one = new ScoreTally();
        foreach (var answer in answers)
        {
            one.Add(answer, 1);
        }

        var (listed, streamed) = (ScoreTally.Of([.. answers]), ScoreTally.Of(answers.Select(answer => (int?)answer)));
        return one.ToGroups().SequenceEqual(ScoreTally.Of(answers.AsSpan()).ToGroups()) && one.ToGroups().SequenceEqual(listed.ToGroups())
            && one.ToGroups().SequenceEqual(streamed.ToGroups())
            && one.ToGroups().SequenceEqual(ScoreTally.Of(answers.Select(answer => (double)answer).ToArray()).ToGroups());
    });

    [Property]
    public Property Compute_AnyAnswers_BucketsPartition() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
    {
        var result = NetPromoterScore.Compute(AnySurvey.Tally(answers));
        return result.Promoters + result.Passives + result.Detractors == result.Answers.Valid && result.Answers.Total == answers.Length;
    });

    [Property]
    public Property Compute_AnyAnswers_StaysWithinItsScale() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
        NetPromoterScore.Compute(AnySurvey.Tally(answers)).Headline is var score
        && (score.Value is null or (>= -100 and <= 100)) && (score.Lower is null or >= -100) && (score.Upper is null or <= 100));

    [Property]
    public Property Compute_AnyCounts_IntervalContainsTheValue() => Prop.ForAll(Counts.ToArbitrary(), c =>
        NetPromoterScore.Compute(AnySurvey.Trinomial(c.D, c.N, c.P)).Headline is var score && score.Lower <= score.Value && score.Value <= score.Upper);

    [Property]
    public Property Compute_MoreOfTheSameAnswers_NarrowsTheInterval() => Prop.ForAll(Counts.ToArbitrary(), c =>
    {
        var (one, four) = (NetPromoterScore.Compute(AnySurvey.Trinomial(c.D, c.N, c.P)).Headline,
            NetPromoterScore.Compute(AnySurvey.Trinomial(4 * c.D, 4 * c.N, 4 * c.P)).Headline);
        return four.Upper - four.Lower < one.Upper - one.Lower;
    });

    [Property]
    public Property Compute_SidesExchanged_MirrorsTheScore() => Prop.ForAll(Counts.ToArbitrary(), c =>
    {
        var (one, other) = (NetPromoterScore.Compute(AnySurvey.Trinomial(c.D, c.N, c.P)).Headline,
            NetPromoterScore.Compute(AnySurvey.Trinomial(c.P, c.N, c.D)).Headline);
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
        return valid.Length == 0 || Near(100 * valid.Sum(a => a.W * a.S) / total, NetPromoterScore.Compute(AnySurvey.Tally(answers)).Headline.Value);
    });

    [Property]
    public Property Compute_AnyAnswers_EstimateAndFiguresGiveReasonExactlyWithoutValue() => Prop.ForAll(AnySurvey.Answers.ToArbitrary(), answers =>
    {
        var result = NetPromoterScore.Compute(ScoreTally.Of(answers));
        return (result.Headline.Value is null) == (result.Answers.Valid == 0) && (result.Headline.Reason is null) == (result.Headline.Lower is not null);
    });

    private static bool Near(double? left, double? right)
        => left is { } a && right is { } b ? Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)) : left is null && right is null;

    private static bool Same(NetPromoterScoreResult result, Figure<double> value)
        => value.Value is { } points ? BitConverter.DoubleToInt64Bits(points) == BitConverter.DoubleToInt64Bits(result.Headline.Value!.Value)
            : result.Headline.Value is null && result.Headline.Reason == value.Reason;
}
