using System.Text.Json;

namespace AfterSales.Metrics.Internal;

/// <summary><c>{"start": "2026-01-01", "end": "2026-01-31", "unit": "Month"}</c>.</summary>
internal sealed class ReportingPeriodConverter : MembersConverter<ReportingPeriod>
{
    private static readonly string[] Members = ["start", "end", "unit"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override ReportingPeriod Make(JsonMembers members, JsonSerializerOptions options)
    {
        var (start, end) = (members.Date("start"), members.Date("end"));
        var period = members.OptionalName<PeriodUnit>("unit") is { } unit ? ReportingPeriod.Containing(start, unit) : ReportingPeriod.Of(start, end);
        return period.Start == start && period.End == end
            ? period
            : throw new JsonException($"ReportingPeriod must be a whole {period.Unit}; it is {new NodaTime.DateInterval(start, end)}.");
    }

    protected override void WriteMembers(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options)
    {
        writer.Write("start", value.Start);
        writer.Write("end", value.End);
        writer.Write("unit", value.Unit);
    }
}
