using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class AnswerTableTests
{
    [Fact]
    public void OfAnswers_LongForm_BecomesATable()
    {
        var table = AnswerTable.OfAnswers(
        [
            new() { Respondent = "1", Item = "a", Answer = 5 },
            new() { Respondent = "1", Item = "b", Answer = 2 },
            new() { Respondent = "2", Item = "b", Answer = 3.5m },
            new() { Respondent = "2", Item = "b", Answer = 4 },
        ]);

        Assert.Equal(["a", "b"], table.Items);
        Assert.Equal([5, double.NaN], table.Column(0).ToArray());
        Assert.Equal([2, 4], table.Column(1).ToArray());
        Assert.Equal((1, 1), (table.Answers[0].Valid, table.Answers[0].Missing));
    }

    [Fact]
    public void OnScales_EachAnswer_EndsInOneOutcome()
    {
        var table = AnswerTable.OfRows(["a"], [[5], [99], [null], [88], [1]]).OnScale(
            new ScaleDefinition { Minimum = 1, Maximum = 5, Direction = ScaleDirection.LowerIsBetter, ExcludedCodes = [88] });

        Assert.Equal([1, double.NaN, double.NaN, double.NaN, 5], table.Column(0).ToArray());
        Assert.Equal(new AnswerCounts { Valid = 2, Missing = 1, OutOfRange = 1, Excluded = 1 }, table.Answers[0]);
    }

    [Fact]
    public void OnHundred_ScalesOfBothDirections_AreWaysFromTheWorstToTheBest()
    {
        var up = new ScaleDefinition { Minimum = 1, Maximum = 5 };
        var table = AnswerTable.OfRows(["a", "b"], [[1, 1], [4, 2], [5, 7], [null, 4]])
            .OnHundred([up, new ScaleDefinition { Minimum = 1, Maximum = 4, Direction = ScaleDirection.LowerIsBetter }]);

        Assert.Equal([0, 75, 100, double.NaN], table.Column(0).ToArray());
        Assert.Equal([100, 100 * 2 / 3.0, double.NaN, 0], table.Column(1).ToArray());
        Assert.Equal(1, table.Answers[1].OutOfRange);
        Assert.Throws<ArgumentException>(() => table.OnHundred([up]));
    }

    [Fact]
    public void MeansOf_Blocks_AreOverTheQuestionsAnswered()
    {
        var table = AnswerTable.OfRows(["a", "b", "c"], [[1, 3, 8], [null, 4, null], [null, null, 2], [double.MaxValue, double.MaxValue, 0]]);

        var means = table.MeansOf([new() { Name = "both", Items = ["a", "b"] }, new() { Name = "last", Items = ["c"] }]);

        Assert.Equal(["both", "last"], means.Items);
        Assert.Equal([2, 4, double.NaN, double.MaxValue], means.Column(0).ToArray());
        Assert.Equal([8, double.NaN, 2, 0], means.Column(1).ToArray());
        Assert.Equal(1, means.Answers[0].Missing);
        Assert.Throws<ArgumentException>(() => table.MeansOf([new() { Name = "x", Items = ["d"] }]));
        Assert.Throws<ArgumentException>(() => table.MeansOf([new() { Name = "x", Items = ["a"] }, new() { Name = "x", Items = ["b"] }]));
    }

    [Fact]
    public void Select_Names_TakesTheirColumns()
    {
        var table = AnswerTable.OfRows(["a", "b"], [[1, 2]]);

        Assert.Equal([2], table.Select(["b"]).Column(0).ToArray());
        Assert.Throws<ArgumentException>(() => table.Select(["c"]));
        Assert.Throws<ArgumentException>(() => table.Select(["a", "a"]));
    }

    [Fact]
    public void OfColumns_Unequal_Throws()
    {
        Assert.Throws<ArgumentException>(() => AnswerTable.OfColumns(["a", "b"], [new double[1], new double[2]]));
        Assert.Throws<ArgumentException>(() => AnswerTable.OfColumns(["a"], [new double[1], new double[1]]));
        Assert.Throws<ArgumentException>(() => AnswerTable.OfColumns(["a"], [new[] { double.PositiveInfinity }]));
    }

    public static AnswerTable Of(System.Text.Json.JsonElement rows, int from = 0)
    {
        var data = rows.EnumerateArray().Select(row => row.EnumerateArray().Skip(from).Select(cell => cell.Number()).ToArray()).ToArray();
        return AnswerTable.OfRows([.. Enumerable.Range(1, data[0].Length).Select(i => $"q{i}")], data);
    }

    [Fact]
    public void OnScale_Null_IsTheCallersMistake()
        => Assert.Throws<ArgumentNullException>("scale", () => AnswerTable.OfRows(["a"], [[5]]).OnScale(null!));

    [Fact]
    public void Complete_KeepsWhoAnsweredEverything()
    {
        var table = AnswerTable.OfRows(["a", "b"], [[5, 1], [4, null], [null, 2], [3, 2]]).Complete();

        Assert.Equal((2, 0L), (table.Respondents, table.Answers[0].Missing));
        Assert.Equal([5, 3], table.Column(0).ToArray());
        Assert.Equal([1, 2], table.Column(1).ToArray());
        Assert.Equal(0, AnswerTable.OfRows(["a"], [[null]]).Complete().Respondents);
    }
}
