using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class FirstTimeFixTests
{
    private const string File = "field_service_kpis.json";

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly Instant Report = Start + Duration.FromDays(90);

    public static TheoryData<string> Names() => [.. Reference.Cases(File).Select(c => c.Name)];

    /// <summary>Exact rationals; what the visits cost is held by the costs room.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var visits = inputs.EnumerateArray().ToList();
        var result = FirstTimeFix.Compute(
            visits.Select(v => new CaseVisit
            {
                Case = v.GetProperty("case").GetString()!,
                Number = v.GetProperty("visit_no").GetInt32(),
                IsFixed = v.GetProperty("fixed").GetBoolean()
            }),
            Report);
        var trips = Logistics.Compute(visits.Select(v => new Trip
        {
            Cost = v.GetProperty("cost").Exact(),
            Stops = [new TripStop { Travel = Duration.FromMinutes(v.GetProperty("travel").GetDouble()),
                Work = Duration.FromMinutes(v.GetProperty("work").GetDouble()) }],
        }));

        var check = new CaseCheck(name, expected, 1e-10);
        Check("visits", result.Visits);
        Check("cases", result.Cases);
        Check("first_time_fix_rate", result.Headline.Value);
        Check("visits_per_case", result.VisitsPerCase.Value);
        Check("travel_share", trips.TravelShare.Value);
        Check("cost_per_visit", (double?)trips.CostPerStop.Value);

        check.Known("cost_per_case", "cost_by_case", "cost_of_repeat_visits");
        check.AssertAllSeen();

        void Check(string key, double? actual) => check.Number(key, actual);
    }

    [Fact]
    public void Compute_NothingOrNoFirstVisit_IsUndefined()
    {
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.ZeroDenominator),
            (FirstTimeFix.Compute([], Report).Headline.Reason, FirstTimeFix.Compute([], Report).VisitsPerCase.Reason));
        var late = FirstTimeFix.Compute([Visit("A", 2, true)], Report);
        Assert.Equal((1, UndefinedReason.NoData), (late.NotJudged, late.Headline.Reason));
    }

    [Fact]
    public void Compute_VisitedAgain_IsNotFixedFirstTime()
        => Assert.Equal((0, 1),
            (FirstTimeFix.Compute([Visit("A", 1, true), Visit("A", 2, true)], Report).Fixed,
            FirstTimeFix.Compute([Visit("A", 1, true), Visit("A", 2, true)], Report).NotFixed));

    [Fact]
    public void Compute_TimeToHold_JudgesOnlyWhatIsOver()
    {
        var result = FirstTimeFix.Compute(
            [
                Visit("Held", 1, true, 0), Visit("Held", 2, true, 31),
                Visit("Broke", 1, true, 0), Visit("Broke", 2, false, 30),
                Visit("Never", 1, false, 10),
                Visit("Recent", 1, true, 61), Visit("RecentAndNot", 1, false, 70),
                Visit("Undated", 1, true), Visit("LaterUndated", 1, true, 5), Visit("LaterUndated", 2, true),
                Visit("Held", 3, true, 95), Visit("Never", 1, true, 10),
            ],
            Report,
            Duration.FromDays(30));

        Assert.Equal((1, 2, 2, 2), (result.Fixed, result.NotFixed, result.Pending, result.NotJudged));
        Assert.Equal(1 / 3.0, result.Headline.Value);
        Assert.Equal((1, 10, 7), (result.AfterTheReport, result.Visits, result.Cases));
        Assert.Equal((11, "Number", RecordRule.Duplicate), (result.Unusable.Single().Position, result.Unusable.Single().Field, result.Unusable.Single().Rule));
    }

    [Fact]
    public void Compute_OneVisitWithinTheTimeAndOneAfterIt_IsNotFixed()
    {
        var result = FirstTimeFix.Compute([Visit("A", 1, true, 0), Visit("A", 2, true, 10), Visit("A", 3, true, 60)], Report, Duration.FromDays(30));

        Assert.Equal((0, 1), (result.Fixed, result.NotFixed));
    }

    [Fact]
    public void Compute_TimeOverToTheTick_IsJudged()
    {
        var result = FirstTimeFix.Compute([Visit("On", 1, true, 60), Visit("Beside", 1, true, 61)], Report, Duration.FromDays(30));

        Assert.Equal((1, 1), (result.Fixed, result.Pending));
    }

    [Fact]
    public void Compute_SevenOfTen_HasWilsonsInterval()
    {
        var rate = FirstTimeFix.Compute(Enumerable.Range(0, 10).Select(i => Visit($"C{i}", 1, i < 7)), Report).Headline;

        // Wilson's formula in Python with z = 1.959963984540054.
        Reference.AssertClose(0.39677814746114537, rate.Lower, 1e-12, "lower");
        Reference.AssertClose(0.8922087325936989, rate.Upper, 1e-12, "upper");
    }

    [Fact]
    public void Compute_TimeNotPositive_Throws()
        => Assert.Throws<ArgumentOutOfRangeException>(() => FirstTimeFix.Compute([], Report, Duration.Zero));

    private static CaseVisit Visit(string name, int number, bool isFixed, int? day = null)
        => new() { Case = name, Number = number, IsFixed = isFixed, At = day is { } d ? Start + Duration.FromDays(d) : null };
}
