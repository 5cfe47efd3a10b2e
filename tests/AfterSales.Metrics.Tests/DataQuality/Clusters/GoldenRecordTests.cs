using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class GoldenRecordTests
{
    [Fact]
    public void Compute_BlankValues_NeverSurvive()
        => Assert.Equal("b", Field(Survivorship.First, Record("x", " ", null), Record("y", "b", null)).Value);

    [Fact]
    public void Compute_RecordWithoutADate_IsOlderThanAnyWithOne()
        => Assert.Equal("old", Field(Survivorship.MostRecent, Record("x", "none", null), Record("y", "old", new LocalDate(1900, 1, 1))).Value);

    [Fact]
    public void Compute_Longest_CountsCharactersNotUnits()
    {
        var field = Field(Survivorship.Longest, Record("x", "\ud83d\ude00", null), Record("y", "ab", null));
        Assert.Equal(("ab", false), (field.Value, field.IsTie));
    }

    [Fact]
    public void Compute_EqualValuesOfEqualMerit_AreNoTie() => Assert.False(Field(Survivorship.Longest, Record("x", "a", null), Record("y", "a", null)).IsTie);

    private static GoldenField Field(Survivorship survivorship, params SourceRecord[] records)
        => GoldenRecord.Compute(records, [new SurvivorshipRule { Field = "f", Survivorship = survivorship }]).Single();

    private static SourceRecord Record(string source, string? value, LocalDate? updated)
        => new() { Source = source, Updated = updated, Values = new Dictionary<string, string?> { ["f"] = value } };
}
