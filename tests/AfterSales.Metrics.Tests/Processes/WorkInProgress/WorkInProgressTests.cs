using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class WorkInProgressTests
{
    private const string File = "process_times.json";
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Cases { get; } =
        [.. Reference.Cases(File).Where(c => c.Inputs.GetProperty("kind").GetString() == "over_time").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var spans = LittleLawTests.Spans(inputs);
        var tally = new WorkInProgressTally([.. LogCases.Names(inputs.GetProperty("grid")).Select(LogCases.At)]);
        tally.AddRange(spans);
        var result = WorkInProgress.Compute(tally);
        var check = new CaseCheck(name, expected, Tolerance);
        var rejected = check.Parts("rejected");
        Assert.Equal(rejected.Count, result.NegativeDurations);
        Assert.All(rejected, part =>
        {
            part.Text("reason", "negative_duration");
            part.Known("index");
            part.AssertAllSeen();
        });
        check.Number("before", result.OpenedBefore);
        check.Number("after", result.OpenedAfter);
        var cells = check.Parts("cells");
        Assert.Equal(cells.Count, result.Cells.Count);
        for (var i = 0; i < cells.Count; i++)
        {
            var (part, cell) = (cells[i], result.Cells[i]);
            part.Text("from", cell.From.ToString("uuuu-MM-ddTHH:mm:ss'Z'", null));
            part.Text("to", cell.To.ToString("uuuu-MM-ddTHH:mm:ss'Z'", null));
            part.Number("open_at_start", cell.OpenAtStart);
            part.Number("opened", cell.Opened);
            part.Number("closed", cell.Closed);
            part.Number("open_at_end", cell.OpenAtEnd);
            part.Number("average_open", cell.AverageOpen);
            part.Number("closed_per_day", cell.ClosedPerDay);
            part.AssertAllSeen();
        }

        check.AssertAllSeen();
    }

    [Fact]
    public void Grid_ThatDoesNotAscend_IsTheCallersMistake()
    {
        var start = LogCases.At("2026-03-02T08:00:00Z");

        Assert.Throws<ArgumentException>(() => new WorkInProgressTally([start]));
        Assert.Throws<ArgumentException>(() => new WorkInProgressTally([start, start]));
        Assert.Throws<ArgumentException>(() => new WorkInProgressTally([start, start + Duration.Epsilon]));
        Assert.Throws<ArgumentException>(() => new WorkInProgressTally([start, start + Duration.FromHours(1)])
            .Merge(new WorkInProgressTally([start, start + Duration.FromHours(2)])));
    }
}
