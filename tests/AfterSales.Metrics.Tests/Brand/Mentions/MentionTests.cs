using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class MentionTests
{
    private static readonly MentionKey Own = new() { Brand = "own" };

    [Theory]
    [InlineData(1, MentionClass.Negative, -1)]
    [InlineData(2, MentionClass.Negative, -0.5)]
    [InlineData(3, MentionClass.Neutral, 0)]
    [InlineData(4, MentionClass.Positive, 0.5)]
    [InlineData(5, MentionClass.Positive, 1)]
    public void OfFiveClasses_EachStep_HasItsClassAndScore(int step, MentionClass expected, double score)
        => Assert.Equal((expected, (decimal)score), (Mention.OfFiveClasses(Own, step).Class, Mention.OfFiveClasses(Own, step).Score));

    [Fact]
    public void OfFiveClasses_NotMeasured_IsUnscored() => Assert.Equal(MentionClass.Unscored, Mention.OfFiveClasses(Own, null).Class);

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void OfFiveClasses_StepThatIsNone_Throws(int step) => Assert.ThrowsAny<ArgumentException>(() => Mention.OfFiveClasses(Own, step));

    [Theory]
    [InlineData(0.2, MentionClass.Positive)]
    [InlineData(0.19, MentionClass.Neutral)]
    [InlineData(-0.19, MentionClass.Neutral)]
    [InlineData(-0.2, MentionClass.Negative)]
    public void OfScore_AtTheCut_IsBeyondIt(double score, MentionClass expected) => Assert.Equal(expected, Mention.OfScore(Own, (decimal)score).Class);
}
