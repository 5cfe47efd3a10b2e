using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class RecordCleaningTests
{
    private static readonly string[] Fields = ["value", "unit", "date"];

    [Fact]
    public void OasisLmf307Csvkit968_Na_IsNamibiaUnlessDeclared()
    {
        Assert.Equal("NA", Value(Clean([], "NA")));
        Assert.Null(Value(Clean([CleaningStep.MissingCodes("value", ["N/A", "NA"])], " NA ")));
    }

    [Fact]
    public void Pandas10647_EveryChange_IsReported()
    {
        var change = Assert.Single(Clean([CleaningStep.Trim("value")], " a ", "b").Changes);
        Assert.Equal((0, "value", " a ", "a", CleaningKind.Trim), (change.Position, change.Field, change.Before, change.After, change.Kind));
    }

    [Fact]
    public void Janitor220_OneMissingDate_StopsNothing()
        => Assert.Equal((List<string?>)["2026-02-13", null], Values(Clean([CleaningStep.DateFormat("value", ["dd/MM/yyyy"])], "13/02/2026", null)));

    [Theory]
    [InlineData("2026-03-29 01:30", "2026-03-29T00:30:00Z", null)]
    [InlineData("2026-03-29 02:30", null, CleaningIssue.SkippedTime)]
    [InlineData("2026-10-25T02:30:15", null, CleaningIssue.RepeatedTime)]
    [InlineData("2026-07-01 12:00:00", "2026-07-01T10:00:00Z", null)]
    [InlineData("2026-07-01T10:00:00Z", "2026-07-01T10:00:00Z", null)]
    [InlineData("noon", null, CleaningIssue.Unreadable)]
    public void DbtSqlServer17_LocalTime_BecomesAnInstantOrIsFlagged(string local, string? instant, CleaningIssue? issue)
    {
        var result = Clean([CleaningStep.LocalTimes("value", DateTimeZoneProviders.Tzdb["Europe/Berlin"])], local);
        Assert.Equal((instant ?? local, issue), (Value(result), result.Issues.Select(i => (CleaningIssue?)i.Issue).SingleOrDefault()));
    }

    [Fact]
    public void Clean_ColumnThatReadsTwoWays_IsSetApart()
    {
        var dates = Clean([CleaningStep.DateFormat("value", ["dd/MM/yyyy", "MM/dd/yyyy"])], "03/04/2026", "05/06/2026");
        Assert.All(dates.Issues, issue => Assert.Equal(CleaningIssue.Ambiguous, issue.Issue));
        Assert.Empty(dates.Changes);
        var numbers = Clean([CleaningStep.NumberFormat("value", [NumberNotation.Point, NumberNotation.Comma])], "1.234", "12");
        Assert.Equal(2, numbers.Issues.Count(issue => issue.Issue == CleaningIssue.Ambiguous));
    }

    [Fact]
    public void Clean_OneValueDecides_TheWholeColumnIsRead()
    {
        Assert.Equal(["2026-04-03", "2026-04-13"], Values(Clean([CleaningStep.DateFormat("value", ["d/M/yyyy", "M/d/yyyy"])], "03/04/2026", "13/4/2026")));
        Assert.Equal(["1234", "12.5"], Values(Clean([CleaningStep.NumberFormat("value", [NumberNotation.Point, NumberNotation.Comma])], "1.234", "12,5")));
    }

    [Fact]
    public void Clean_ThreeDecimals_GetAFourthAndAreNeverThousands()
    {
        CleaningStep[] steps = [CleaningStep.NumberFormat("value", [NumberNotation.Point, NumberNotation.Comma])];
        var once = Clean(steps, "1.234.567", "1,254");
        Assert.Equal(["1234567", "1.2540"], Values(once));
        Assert.Empty(RecordCleaning.Clean(Fields, once.Records, steps).Changes);
    }

    [Theory]
    [InlineData("1", SerialDateSystem.Year1900, "1900-01-01")]
    [InlineData("59", SerialDateSystem.Year1900, "1900-02-28")]
    [InlineData("60", SerialDateSystem.Year1900, null)]
    [InlineData("61", SerialDateSystem.Year1900, "1900-03-01")]
    [InlineData("46082", SerialDateSystem.Year1900, "2026-03-01")]
    [InlineData("0", SerialDateSystem.Year1904, "1904-01-01")]
    [InlineData("44620", SerialDateSystem.Year1904, "2026-03-01")]
    [InlineData("1.5", SerialDateSystem.Year1900, null)]
    public void Clean_SerialDate_IsADayOrRefused(string serial, SerialDateSystem system, string? date)
    {
        var result = Clean([CleaningStep.SerialDates("value", system)], serial);
        Assert.Equal((date ?? serial, date is null), (Value(result), result.Issues.Any(issue => issue.Issue == CleaningIssue.OutOfRange)));
    }

    [Fact]
    public void Clean_Units_TakeTheStatedFactor()
    {
        CleaningStep[] steps = [CleaningStep.Unit("value", "unit", "h", new Dictionary<string, decimal> { ["min"] = 1 / 64m })];
        var result = RecordCleaning.Clean(Fields, [["90", "min", null], ["2", "h", null], ["1", "d", null], ["1", null, null]], steps);
        Assert.Equal(["1.40625", "2", "1", "1"], Values(result));
        Assert.Equal([CleaningIssue.UnknownUnit, CleaningIssue.MissingCompanion], result.Issues.Select(issue => issue.Issue));
    }

    [Fact]
    public void Clean_Currencies_TakeTheRateOfTheirDay()
    {
        var rates = ExchangeRates.Of([new ExchangeRate { From = Currency.Of("USD"), To = Currency.Of("EUR"), Rate = 0.5m, Date = new LocalDate(2026, 1, 5) }]);
        CleaningStep[] steps = [CleaningStep.Currency("value", "unit", "date", Currency.Of("EUR"), rates)];
        var result = RecordCleaning.Clean(Fields, [["3", "USD", "2026-01-05"], ["3", "JPY", "2026-01-05"], ["3", "EUR", "2026-01-05"]], steps);
        Assert.Equal(["1.5", "3", "3"], Values(result));
        Assert.Equal(CleaningIssue.NoRate, Assert.Single(result.Issues).Issue);
    }

    [Fact]
    public void Clean_Categories_FollowTheirDaysAndUnmappedShowCountAndAmount()
    {
        CategoryMapping[] rows = [new() { From = "R", To = "repair", LastDay = new LocalDate(2025, 12, 31) }, new() { From = "R", To = "rework",
            FirstDay = new LocalDate(2026, 1, 1) }];
        CleaningStep[] steps = [CleaningStep.Category("value", rows, "date", "unit")];
        var result = RecordCleaning.Clean(Fields, [["R", "1", "2025-12-31"], ["R", "1", "2026-01-01"], ["X", "2.5", "2026-01-01"], ["X", "1", null]], steps);
        Assert.Equal(["repair", "rework", "X", "X"], Values(result));
        Assert.Equal(("X", 2L, 3.5m), result.Unmapped.Select(u => (u.Value, u.Count, u.Amount!.Value)).Single());
    }

    [Fact]
    public void Clean_FilledGaps_ShowTheirShare()
    {
        var result = Clean([CleaningStep.FillGaps("value", GapFillingOptions.Default)], "1", null, "3", null);
        Assert.Equal((List<string?>)["1", "2", "3", null], Values(result));
        Assert.Equal((1L, 1L, 0.25), result.Filled.Select(f => (f.Filled, f.Remaining, f.FilledShare.Value!.Value)).Single());
    }

    [Fact]
    public void Clean_StepThatDoesNotFit_IsTheCallersMistake()
    {
        Assert.Throws<ArgumentException>(() => Clean([CleaningStep.Trim("other")], "a"));
        Assert.Throws<ArgumentException>(() => Clean([CleaningStep.Trim("value"), CleaningStep.Trim("value")], "a"));
        Assert.Throws<ArgumentException>(() => CleaningStep.DateFormat("value", ["dd/MM/yy"]));
        Assert.Throws<ArgumentException>(() => CleaningStep.Category("value", [new CategoryMapping { From = "a", To = "b" },
            new CategoryMapping { From = "b", To = "c" }]));
    }

    [Fact]
    public void Undo_ChangeThatDoesNotFit_IsTheCallersMistake()
        => Assert.Equal("changes", Assert.Throws<ArgumentException>(() => RecordCleaning.Undo(
            Fields, [["x", null, null]], [new CellChange { Position = 0, Field = "value", Before = "a", After = "b", Kind = CleaningKind.Trim }])).ParamName);

    private static RecordCleaningResult Clean(CleaningStep[] steps, params string?[] values)
        => RecordCleaning.Clean(Fields, [.. values.Select(value => new[] { value, null, null })], steps);

    private static string? Value(RecordCleaningResult result) => result.Records[0][0];

    private static string?[] Values(RecordCleaningResult result) => [.. result.Records.Select(record => record[0])];

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Undo_ChangeOfNoRecord_IsNamed(int position) => Assert.Equal("changes", Assert.Throws<ArgumentException>(() => RecordCleaning.Undo(
        Fields, [["90", "min", null]], [new CellChange { Position = position, Field = Fields[0], Before = "1", After = "90", Kind = CleaningKind.Trim }])).ParamName);
}
