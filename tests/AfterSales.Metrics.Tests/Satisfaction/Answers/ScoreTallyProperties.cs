using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class ScoreTallyProperties
{
    [Property]
    public Property Merge_AnySplitAndOrder_GivesTheSameBits() => Prop.ForAll(
        AnySurvey.WeightedAnswers.ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (answers, parts, seed) =>
    {
        var whole = AnySurvey.Tally(answers);
        var random = new Random(seed);
        var shuffled = answers.OrderBy(_ => random.Next()).ToArray();
        var merged = new ScoreTally();
        foreach (var part in Enumerable.Range(0, parts).Select(p => shuffled.Where((_, i) => i % parts == p)).OrderBy(_ => random.Next()))
        {
            merged.Merge(AnySurvey.Tally(part));
        }

        return SameBits(whole, merged);
    });

    [Property]
    public Property OfGroups_AnyTally_RebuildsIt() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
    {
        var tally = AnySurvey.Tally(answers);
        return SameBits(tally, ScoreTally.OfGroups(tally.ToGroups()));
    });

    [Property]
    public Property AddRange_AnyAnswers_EqualsOneByOne() => Prop.ForAll(AnySurvey.Answers.ToArbitrary(), answers =>
    {
        var (stream, column, one) = (ScoreTally.Of(answers), ScoreTally.Of([.. answers.Select(a => a is { } value ? (double)value : double.NaN)]),
            new ScoreTally());
        foreach (var answer in answers)
        {
            one.Add(answer);
        }

        return SameBits(stream, one) && SameBits(column, one);
    });

    [Property]
    public Property Add_AnyAnswers_AllAreCounted() => Prop.ForAll(
        AnySurvey.WeightedAnswers.ToArbitrary(), answers => AnySurvey.Tally(answers).Total == answers.Length);

    [Property]
    public Property Add_AnyWeights_AreAddedWithoutRounding() => Prop.ForAll(AnySurvey.WeightedAnswers.ToArbitrary(), answers =>
    {
        var counts = AnySurvey.Tally(answers).ToGroups();
        return counts.Where(c => c.Value is not null).All(c => c.Weight == Exact(answers.Where(a => a.Answer == c.Value).Select(a => a.Weight)));
    });

    // Compares the sums as integers of 10⁻²⁸, where nothing rounds, and rounds once.
    private static decimal Exact(IEnumerable<decimal> terms)
    {
        var scale = System.Numerics.BigInteger.Pow(10, 28);
        var sum = terms.Aggregate(System.Numerics.BigInteger.Zero, (total, term) => total + ((System.Numerics.BigInteger)decimal.Truncate(term) * scale)
            + (System.Numerics.BigInteger)((term - decimal.Truncate(term)) * 1e28m));
        var whole = (decimal)(sum / scale);
        return whole + ((decimal)(sum % scale) / 1e28m);
    }

    private static bool SameBits(ScoreTally left, ScoreTally right)
        => left.Missing == right.Missing && left.Excluded == right.Excluded && left.ToGroups().Count == right.ToGroups().Count
        && left.ToGroups().Zip(right.ToGroups()).All(pair => pair.First.Count == pair.Second.Count
            && pair.First.Value is null == pair.Second.Value is null && Bits(pair.First.Value ?? 0) == Bits(pair.Second.Value ?? 0)
                && Bits(pair.First.Weight) == Bits(pair.Second.Weight)
            && Bits(pair.First.SquaredWeight) == Bits(pair.Second.SquaredWeight));

    private static string Bits(decimal value) => string.Join(' ', decimal.GetBits(value));
}
