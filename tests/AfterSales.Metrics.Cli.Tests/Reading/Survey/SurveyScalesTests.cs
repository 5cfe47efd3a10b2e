using FsCheck.Xunit;

namespace AfterSales.Metrics.Cli.Tests.Reading.Survey;

/// <summary>What <c>--scale</c> and <c>--missing</c> say, and how answers read on a scale.</summary>
public sealed class SurveyScalesTests
{
    private static readonly SurveyScales Scales = SurveyScales.Parse(["1..5", "NPS=0..10", "IMAG*=7..1", "IMAG1=1..3", "a=b=0..2"], ["99, refused", "NPS=-9"]);

    [Theory]
    [InlineData("anything", 1, 5, false)]
    [InlineData("nps", 0, 10, false)]
    [InlineData("IMAG2", 1, 7, true)]
    [InlineData("IMAG1", 1, 3, false)]
    [InlineData("a=b", 0, 2, false)]
    public void Of_TakesTheClosestName(string question, int minimum, int maximum, bool isReversed)
        => Assert.Equal(new SurveyScale(minimum, maximum, isReversed), Scales.Of(question));

    [Theory]
    [InlineData("Q1", "", true)]
    [InlineData("Q1", "n/a", true)]
    [InlineData("Q1", "99", true)]
    [InlineData("Q1", "REFUSED", true)]
    [InlineData("Q1", "-9", false)]
    [InlineData("NPS", "-9", true)]
    [InlineData("Q1", "5", false)]
    public void IsNoAnswer_KnowsBlanksWordsAndCodes(string question, string text, bool expected) => Assert.Equal(expected, Scales.IsNoAnswer(question, text));

    [Fact]
    public void Parse_TheSameQuestionTwice_Throws() => Assert.Throws<InputException>(() => SurveyScales.Parse(["Q=1..5", "q=1..7"], []));

    [Theory]
    [InlineData("9/10", 9)]
    [InlineData("9 / 10", 9)]
    [InlineData("９／１０", 9)]
    [InlineData("4.0", 4)]
    [InlineData("4,00", 4)]
    [InlineData("0", 0)]
    public void Answer_OnItsScale_IsRead(string text, int expected)
    {
        Assert.Null(AnswerReading.Read(text, new SurveyScale(0, 10), out var answer));
        Assert.Equal(expected, answer);
    }

    [Theory]
    [InlineData("9/5", "must be an answer on the scale of 0 to 10; it says of 5")]
    [InlineData("/10", "must be a whole number")]
    [InlineData("9/x", "must be a whole number")]
    [InlineData("4.5", "must be a whole number")]
    [InlineData("1e1", "must be a whole number")]
    [InlineData("11", "must be from 0 to 10")]
    [InlineData("-1", "must be from 0 to 10")]
    [InlineData("12345678901234567", "must be a whole number")]
    public void Answer_OffItsScale_SaysWhatItMustBe(string text, string rule) => Assert.Equal(rule, AnswerReading.Read(text, new SurveyScale(0, 10), out _));

    [Property]
    public void Upright_Twice_IsTheAnswerItself(short minimum, byte width, byte at)
    {
        var scale = new SurveyScale(minimum, minimum + width + 1, IsReversed: true);
        var answer = minimum + (at % (width + 2));

        Assert.Equal(answer, scale.Upright(scale.Upright(answer)));
        Assert.InRange(scale.Upright(answer), scale.Minimum, scale.Maximum);
    }
}
