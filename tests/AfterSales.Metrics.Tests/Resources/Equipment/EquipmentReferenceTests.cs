using System.Text.Json;
using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

/// <summary>Exact rationals: oee_reliability_kpis.json, cases of a run and cases of outages.</summary>
public class EquipmentReferenceTests
{
    private const string File = "oee_reliability_kpis.json";

    public static TheoryData<string> Runs() => [.. Named(isRun: true)];

    public static TheoryData<string> Outages() => [.. Named(isRun: false)];

    [Theory]
    [MemberData(nameof(Runs))]
    public void EquipmentEffectiveness_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var check = new CaseCheck(name, expected, 1e-10);
        var result = EquipmentEffectiveness.Compute(new EquipmentRun
        {
            Shift = Duration.FromMinutes(Number("shift_minutes")),
            PlannedStops = Duration.FromMinutes(Number("planned_stop_minutes")),
            Downtime = Duration.FromMinutes(Number("downtime_minutes")),
            IdealCycle = Duration.FromNanoseconds((long)(inputs.GetProperty("ideal_cycle_seconds").Exact() * 1_000_000_000)),
            TotalCount = inputs.GetProperty("total_count").GetInt64(),
            RejectCount = inputs.GetProperty("reject_count").GetInt64(),
            AllTime = Duration.FromMinutes(Number("all_time_minutes")),
        });

        Check("planned_minutes", result.PlannedTime.TotalMinutes);
        Check("run_minutes", result.RunTime.TotalMinutes);
        Check("availability", result.Availability.Value);
        Check("performance", result.Performance.Value);
        Check("quality", result.Quality.Value);
        Check("oee", result.Headline.Value);
        Check("good_count", result.GoodCount);
        check.Flag("performance_over_one", result.IsPerformanceAboveOne);
        check.AssertAllSeen();

        double Number(string property) => inputs.GetProperty(property).Number()!.Value;
        void Check(string key, double? actual) => check.Number(key, actual);
    }

    [Theory]
    [MemberData(nameof(Outages))]
    public void EquipmentReliability_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var check = new CaseCheck(name, expected, 1e-10);
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var result = EquipmentReliability.Compute(
            [.. inputs.GetProperty("outages").EnumerateArray().Select(o => new Outage { Start = At(o[0]), End = At(o[1]) })],
            new Interval(start, At(inputs.GetProperty("window_hours"))));

        Check("failures", result.Failures);
        Check("downtime", result.Downtime.TotalHours);
        Check("uptime", result.Uptime.TotalHours);
        Check("mttr", result.MeanTimeToRepair.Value?.TotalHours);
        Check("mtbf", result.MeanTimeBetweenFailures.Value?.TotalHours);
        Check("mtbf", result.HoursBetweenFailures.Value);
        Check("failure_rate", result.FailuresPerHour.Value);
        Check("operational_availability", result.OperationalAvailability.Value);
        check.AssertAllSeen();

        Instant At(JsonElement hours) => start + Duration.FromHours(hours.GetDouble());
        void Check(string key, double? actual) => check.Number(key, actual);
    }

    private static IEnumerable<string> Named(bool isRun)
        => (isRun ? CaseKinds.Of(File, "shift_minutes", "outages") : CaseKinds.Of(File, "outages", "shift_minutes")).Select(c => c.Name);
}
