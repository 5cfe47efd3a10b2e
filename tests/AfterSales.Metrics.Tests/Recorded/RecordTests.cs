namespace AfterSales.Metrics.Tests.Recorded;

/// <summary>
/// No number changes unsaid, and none differs by the build or the runtime. Whoever means a change writes the record anew (tests/README.md says how), and
/// sees in its lines of which calculations the changelog has to speak.
/// </summary>
public class RecordTests
{
    public static TheoryData<string> Calculations { get; } = [.. RecordedAnswers.Calculations.Select(call => call.Key)];

    [Theory]
    [MemberData(nameof(Calculations))]
    public void Answers_AreThoseRecorded(string calculation)
        => Assert.Null(RecordedAnswers.Complaint(calculation, Architecture.AnyCalls.Callable[calculation]));

    [Fact]
    public void Record_HasEveryCalculation_AndNoOther()
        => Assert.Equal(RecordedAnswers.Calculations.Select(call => call.Key), RecordedAnswers.Known.OrderBy(name => name, StringComparer.Ordinal));
}
