using System.Text.Json;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"unit": "Month", "start": "2026-01-01", "values": [1.5, null], "exposures": [], "end": "Complete"}</c>.</summary>
internal sealed class SeriesConverter : MembersConverter<Series>
{
    private static readonly string[] Members = ["unit", "start", "values", "exposures", "end"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override Series Make(JsonMembers members, JsonSerializerOptions options) => Series.Restored(
        members.OptionalName<PeriodUnit>("unit"),
        members.OptionalDate("start"),
        members.Numbers("values"),
        members.Numbers("exposures"),
        members.Name<SeriesEnd>("end"));

    protected override void WriteMembers(Utf8JsonWriter writer, Series value, JsonSerializerOptions options)
    {
        writer.Write("unit", value.Unit);
        writer.Write("start", value.Start);
        writer.Write("values", value.Values);
        writer.Write("exposures", value.Exposures);
        writer.Write<SeriesEnd>("end", value.End);
    }
}
