namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class UtilizationSectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_Bookings_CountOverlapOnceAndReportOpenOnes()
    {
        run.With("calendar.csv", "day,start,end\nmonday,08:00,16:00\n")
            .With("bookings.csv", """
                resource,start,end
                Ann,2026-03-02T08:00:00Z,2026-03-02T12:00:00Z
                Ann,2026-03-02T10:00:00Z,2026-03-02T14:00:00Z
                Ann,2026-03-02T15:00:00Z,2026-03-02T18:00:00Z
                Ann,2026-03-02T15:30:00Z,

                """).Evaluate();

        var figures = run.Section("utilization").GetProperty("figures");
        Assert.Equal(7.0 / 8, figures.GetProperty("utilization").GetDouble(), 12);
        Assert.Equal(2 * 3600, figures.GetProperty("outOfHours").GetDouble());
        Assert.Equal(2 * 3600, figures.GetProperty("doubleBooked").GetDouble());
        Assert.Equal(1, figures.GetProperty("open").GetInt64());
    }

    /// <summary>Records from a Wednesday to a Tuesday: the first and the last week are covered in part, and say so; the sums are those of all weeks.</summary>
    [Fact]
    public void Evaluate_WeeksCoveredInPart_AreMarked()
    {
        run.With("bookings.csv", """
            resource,start,end
            Ann,2026-03-04T08:00:00Z,2026-03-04T12:00:00Z
            Ann,2026-03-11T08:00:00Z,2026-03-11T12:00:00Z
            Ann,2026-03-17T08:00:00Z,2026-03-17T12:00:00Z

            """).Evaluate();

        Assert.Contains("2026-03-02, in part", run.Page, StringComparison.Ordinal);
        Assert.Contains(">2026-03-09<", run.Page, StringComparison.Ordinal);
        Assert.Contains("2026-03-16, in part", run.Page, StringComparison.Ordinal);
        Assert.Equal("2026-03-02", run.Section("utilization").GetProperty("tables").GetProperty("weeks")[0].GetProperty("week").GetString());
    }

    [Fact]
    public void Evaluate_BookingsWithoutCalendar_SayThatEveryHourCounts()
    {
        run.With("bookings.csv", "resource,start,end\nAnn,2026-03-02T08:00:00Z,2026-03-02T14:00:00Z\n").Evaluate();

        Assert.Equal(0.25, run.Section("utilization").GetProperty("figures").GetProperty("utilization").GetDouble());
        Assert.Contains(
            run.Section("utilization").GetProperty("notes").EnumerateArray(),
            n => n.GetString()!.StartsWith("There is no calendar.csv", StringComparison.Ordinal));
    }
}
