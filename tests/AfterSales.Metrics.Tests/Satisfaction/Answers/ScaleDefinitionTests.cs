using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class ScaleDefinitionTests
{
    private static readonly ScaleDefinition Grades = new()
    {
        Minimum = 1,
        Maximum = 6,
        Step = 0.5m,
        Direction = ScaleDirection.LowerIsBetter,
        MissingCodes = [-99m, 4.5m],
        ExcludedCodes = [88m],
    };

    [Theory]
    [InlineData(1.0, AnswerOutcome.Valid)]
    [InlineData(6.0, AnswerOutcome.Valid)]
    [InlineData(2.5, AnswerOutcome.Valid)]
    [InlineData(2.25, AnswerOutcome.OutOfRange)]
    [InlineData(0.5, AnswerOutcome.OutOfRange)]
    [InlineData(6.5, AnswerOutcome.OutOfRange)]
    [InlineData(-99.0, AnswerOutcome.Missing)]
    [InlineData(4.5, AnswerOutcome.Missing)]
    [InlineData(88.0, AnswerOutcome.Excluded)]
    [InlineData(null, AnswerOutcome.Missing)]
    public void Classify_EachAnswer_HasOneOutcome(double? answer, AnswerOutcome expected) => Assert.Equal(expected, Grades.Classify((decimal?)answer));

    [Fact]
    public void Classify_TenthSteps_AreExact()
        => Assert.Equal(AnswerOutcome.Valid, new ScaleDefinition { Minimum = 0, Maximum = 1, Step = 0.1m }.Classify(0.3m));

    [Fact]
    public void Classify_EndsOutOfOrder_Throws()
        => Assert.Throws<ArgumentException>(() => new ScaleDefinition { Minimum = 5, Maximum = 5 }.Classify(5));

    [Fact]
    public void Orient_LowerIsBetter_Mirrors() => Assert.Equal((6m, 1m), (Grades.Orient(1), Grades.Orient(6)));

    [Fact]
    public void Equals_SameCodes_AreEqual() => Assert.Equal(Grades, Grades with { MissingCodes = [-99m, 4.5m] });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Step_NotPositive_Throws(int step) => Assert.Throws<ArgumentOutOfRangeException>(() => Grades with { Step = step });

    [Fact]
    public void ShareOf_Answer_IsItsWayFromWorstToBest()
    {
        Assert.Equal([0m, 0.25m, 1m], new[] { 1m, 2, 5 }.Select(ScaleDefinition.OneToFive.ShareOf));
        Assert.Equal(0.75m, (ScaleDefinition.OneToFive with { Direction = ScaleDirection.LowerIsBetter }).ShareOf(2));
        Assert.Throws<ArgumentException>(() => new ScaleDefinition { Minimum = 1, Maximum = 1 }.ShareOf(1));
    }
}
