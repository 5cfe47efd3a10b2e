using System.Text.Json;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class CasesSectionTests : IDisposable
{
    private const string Calendar = "day,start,end\nmonday,08:00,16:00\ntuesday,08:00,16:00\nwednesday,08:00,16:00\nthursday,08:00,16:00\nfriday,08:00,16:00\n";

    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    /// <summary>C1 is reported on Friday at 15:00 and done on Monday at 10:00: 67 hours by the clock, 3 in working time.</summary>
    [Fact]
    public void Evaluate_PromisedHours_CountWorkingTimeWhereThereIsACalendar()
    {
        const string Bookings = "resource,start,end,case,opened,promised_hours\nAnn,2026-03-09T09:00:00Z,2026-03-09T10:00:00Z,C1,2026-03-06T15:00:00Z,4\nAnn,2026-03-10T09:00:00Z,2026-03-10T15:00:00Z,C2,,4\n";

        run.With("bookings.csv", Bookings).Evaluate();
        Assert.Equal((0L, 2L), Sla(0));

        run.With("calendar.csv", Calendar).Evaluate();
        Assert.Equal((1L, 1L), Sla(0));
        Assert.Equal(0.5, Figures().GetProperty("slaMet.promised").GetProperty("value").GetDouble());
        var times = Table("times").ToDictionary(t => t.GetProperty("time").GetString()!, t => t.GetProperty("mean").GetDouble() / 3600);
        Assert.Equal((36.5, 4.5), (times["to resolution"], times["to resolution, working time"]));
        Assert.Equal((33, 1), (times["to the first visit"], times["to the first visit, working time"]));
    }

    [Fact]
    public void Evaluate_DueTimes_CountOpenOnesThatAreLate()
    {
        run.With("bookings.csv", """
            resource,start,end,due
            Ann,2026-03-09T09:00:00Z,2026-03-09T10:00:00Z,2026-03-09T10:00:00Z
            Ann,2026-03-09T11:00:00Z,2026-03-09T12:00:00Z,2026-03-09T11:30:00Z
            Ann,2026-03-09T13:00:00Z,,2026-03-09T14:00:00Z
            Ann,2026-03-09T15:00:00Z,,2026-03-12T14:00:00Z

            """).Evaluate();

        var row = Assert.Single(Table("sla"));
        Assert.Equal((1L, 2L, 1L, 1L), (Count(row, "met"), Count(row, "missed"), Count(row, "overdue"), Count(row, "pending")));
        Assert.Contains(
            "No booking names a case: backlog, times and repeat visits cannot be told.",
            run.Section("cases").GetProperty("notes").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public void Evaluate_Cases_GiveBacklogAndAges()
    {
        run.With("bookings.csv", """
            resource,start,end,case,reopened
            Ann,2026-03-01T09:00:00Z,2026-03-01T10:00:00Z,C1,0
            Ann,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z,C2,2
            Ann,2026-03-03T09:00:00Z,,C3,
            Ann,2026-03-10T00:00:00Z,,C4,
            Ann,2026-03-10T12:00:00Z,2026-03-10T13:00:00Z,C5,0

            """).Evaluate();

        Assert.Equal((5, 3, 2), (Number("arrived"), Number("resolved"), Number("openAtEnd")));
        Assert.Equal((0, 1, 1), (Count(Table("ages")[0], "cases"), Count(Table("ages")[1], "cases"), Count(Table("ages")[2], "cases")));
        Assert.Equal(1.0 / 3, Figures().GetProperty("reopened").GetProperty("value").GetDouble(), 12);
        Assert.Equal("2 of 5 cases are open, the oldest for 7.6 days.", run.Section("cases").GetProperty("finding").GetString());
        Assert.Contains("first-time fix and repeat visits cannot be told", run.Section("cases").GetProperty("notes").ToString(), StringComparison.Ordinal);

        int Number(string figure) => Figures().GetProperty(figure).GetInt32();
    }

    /// <summary>
    /// C1 is fixed at once; C2 twice on one day, which is one visit, and again nine days later; C3 not fixed, says the flag; C4 too late to tell.
    /// </summary>
    [Fact]
    public void Evaluate_Visits_GiveFirstTimeFixAndRepeats()
    {
        run.With("bookings.csv", """
            resource,start,end,case,fixed,activity
            Ann,2026-01-05T09:00:00Z,2026-01-05T10:00:00Z,C1,true,billable
            Ann,2026-01-06T08:00:00Z,2026-01-06T08:30:00Z,C2,,travel
            Ann,2026-01-06T09:00:00Z,2026-01-06T10:00:00Z,C2,true,
            Ann,2026-01-06T11:00:00Z,2026-01-06T12:00:00Z,C2,true,
            Ann,2026-01-15T09:00:00Z,2026-01-15T10:00:00Z,C2,true,
            Ann,2026-01-07T09:00:00Z,2026-01-07T10:00:00Z,C3,false,
            Ann,2026-03-30T09:00:00Z,2026-03-30T10:00:00Z,C4,true,

            """).Evaluate();

        Assert.Equal(("cases fixed at the first visit", 1L, 2L, 1L), Visit(0));
        Assert.Equal(("visits repeated", 1L, 3L, 1L), Visit(1));
        Assert.Equal(5.0 / 4, Figures().GetProperty("visitsPerCase").GetDouble());
        Assert.True(Figures().GetProperty("firstTimeFix").GetProperty("lower").GetDouble() < 1.0 / 3);

        (string?, long, long, long) Visit(int row) => (
            Table("visits")[row].GetProperty("figure").GetString(),
            Count(Table("visits")[row], "yes"),
            Count(Table("visits")[row], "no"),
            Count(Table("visits")[row], "pending"));
    }

    [Fact]
    public void Evaluate_Assets_TellRepeatVisitsOfDifferentCases()
    {
        run.With("bookings.csv", """
            resource,start,end,case,asset
            Ann,2026-01-05T09:00:00Z,2026-01-05T10:00:00Z,C1,Boiler 7
            Ann,2026-01-20T09:00:00Z,2026-01-20T10:00:00Z,C2,Boiler 7
            Ann,2026-03-30T09:00:00Z,2026-03-30T10:00:00Z,C3,Boiler 8

            """).Evaluate();

        Assert.Equal(0.5, Figures().GetProperty("repeatVisits").GetProperty("value").GetDouble());
    }

    [Fact]
    public void Evaluate_Activities_AddUpToTheCapacity()
    {
        run.With("calendar.csv", Calendar).With("bookings.csv", """
            resource,start,end,purpose,activity
            Ann,2026-03-02T08:00:00Z,2026-03-02T09:00:00Z,Travel,
            Ann,2026-03-02T08:30:00Z,2026-03-02T12:00:00Z,Repair,billable
            Ann,2026-03-02T12:00:00Z,2026-03-02T13:00:00Z,Repair,waiting
            Ann,2026-03-02T14:00:00Z,2026-03-02T17:00:00Z,Repair,
            Bob,2026-03-02T08:00:00Z,2026-03-02T16:00:00Z,Leave,unavailable

            """).Evaluate();

        var tables = run.Section("utilization").GetProperty("tables");
        var parts = tables.GetProperty("activities").EnumerateArray().ToDictionary(
            p => p.GetProperty("activity").GetString()!, p => p.GetProperty("inHours").GetDouble() / 3600);
        Assert.Equal(
            new Dictionary<string, double> { ["Billable"] = 3.5, ["Productive"] = 2, ["Travel"] = 0.5, ["Waiting"] = 1, ["Unavailable"] = 8, ["Idle"] = 1 },
            parts);
        Assert.Equal(16, parts.Values.Sum());
        var purposes = tables.GetProperty("purposes").EnumerateArray().ToDictionary(
            p => p.GetProperty("purpose").GetString()!, p => p.GetProperty("booked").GetDouble() / 3600);
        Assert.Equal(new Dictionary<string, double> { ["Leave"] = 8, ["Repair"] = 7.5, ["Travel"] = 1 }, purposes);
        Assert.Equal(3.5 / 5.5, run.Section("utilization").GetProperty("figures").GetProperty("billable").GetDouble(), 12);
    }

    private JsonElement Figures() => run.Section("cases").GetProperty("figures");

    private List<JsonElement> Table(string id) => [.. run.Section("cases").GetProperty("tables").GetProperty(id).EnumerateArray()];

    private (long Met, long Missed) Sla(int row) => (Count(Table("sla")[row], "met"), Count(Table("sla")[row], "missed"));

    private static long Count(JsonElement row, string column) => row.GetProperty(column).GetInt64();
}
