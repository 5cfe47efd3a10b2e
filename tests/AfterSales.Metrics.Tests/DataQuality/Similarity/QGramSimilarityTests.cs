using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class QGramSimilarityTests
{
    [Fact]
    public void JavaStringSimilarity27Stringdist92_ShorterThanQ_IsEqualOrNothing()
    {
        Assert.Equal(1, QGramSimilarity.Jaccard("a", "a", 3));
        Assert.Equal(0, QGramSimilarity.Cosine("a", "b", 3));
        Assert.Equal(0, QGramSimilarity.Distance("a", "b", 3));
        Assert.Equal(0, QGramSimilarity.Distance("a", "b", int.MaxValue));
    }

    [Property]
    public Property JavaStringSimilarity9_Cosine_NeverExceedsOne() => Prop.ForAll(Records.Word.ToArbitrary(), Records.Word.ToArbitrary(), (left, right)
        => QGramSimilarity.Cosine(left, right, 1) is >= 0 and <= 1 && QGramSimilarity.Cosine(left, right, 1) == QGramSimilarity.Cosine(right, left, 1));

    [Property]
    public Property Any_TwoStrings_DiceAndJaccardAgree() => Prop.ForAll(Records.Word.ToArbitrary(), Records.Word.ToArbitrary(), (left, right) =>
    {
        var (jaccard, dice) = (QGramSimilarity.Jaccard(left, right), QGramSimilarity.Dice(left, right));
        return Math.Abs(dice - (2 * jaccard / (1 + jaccard))) < 1e-12 && jaccard is >= 0 and <= 1 && dice is >= 0 and <= 1;
    });
}
