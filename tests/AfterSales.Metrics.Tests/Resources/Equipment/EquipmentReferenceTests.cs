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
        var result = EquipmentEffectiveness.Compute(new EquipmentRun
        {
            Shift = Duration.FromMinutes(Number("shift_minutes")),
            PlannedStops = Duration.FromMinutes(Number("planned_stop_minutes")),
            Downtime = Duration.FromMinutes(Number("downtime_minutes")),
            IdealCycle = Duration.FromSeconds(Number("ideal_cycle_seconds")),
            TotalCount = inputs.GetProperty("total_count").GetInt64(),
            RejectCount = inputs.GetProperty("reject_count").GetInt64(),
            AllTime = Duration.FromMinutes(Number("all_time_minutes")),
        });

        Check("planned_minutes", result.PlannedTime.TotalMinutes);
        Check("run_minutes", result.RunTime.TotalMinutes);
        Check("availability", result.Availability.Value);
        Check("performance", result.Performance.Value);
        Check("quality", result.Quality.Value);
        Check("oee", result.Effectiveness.Value);
        Check("good_count", result.GoodCount);
        Assert.Equal(expected.GetProperty("performance_over_one").GetBoolean(), result.IsPerformanceAboveOne);

        double Number(string property) => inputs.GetProperty(property).Number()!.Value;
        void Check(string property, double? actual) => Reference.AssertClose(expected.GetProperty(property).Number(), actual, 1e-10, property);
    }

    [Theory]
    [MemberData(nameof(Outages))]
    public void EquipmentReliability_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var result = EquipmentReliability.Compute(
            [.. inputs.GetProperty("outages").EnumerateArray().Select(o => new Outage { Start = At(o[0]), End = At(o[1]) })],
            new Interval(start, At(inputs.GetProperty("window_hours"))));

        Assert.Equal(expected.GetProperty("failures").GetInt32(), result.Failures);
        Check("downtime", result.Downtime.TotalHours);
        Check("uptime", result.Uptime.TotalHours);
        Check("mttr", result.MeanTimeToRepair.Value?.TotalHours);
        Check("mtbf", result.MeanTimeBetweenFailures.Value?.TotalHours);
        Check("mtbf", result.HoursBetweenFailures.Value);
        Check("failure_rate", result.FailuresPerHour.Value);
        Check("operational_availability", result.OperationalAvailability.Value);

        Instant At(JsonElement hours) => start + Duration.FromHours(hours.GetDouble());
        void Check(string property, double? actual) => Reference.AssertClose(expected.GetProperty(property).Number(), actual, 1e-10, property);
    }

    private static IEnumerable<string> Named(bool isRun) => Reference.Cases(File).Where(c => c.Inputs.TryGetProperty("shift_minutes", out _) == isRun).Select(c => c.Name);
}
