using System.Text.Json;

namespace AfterSales.Metrics.Internal;

/// <summary><c>{"start": "22:00:00", "end": "06:00:00", "endDaysLater": 1}</c>.</summary>
internal sealed class ShiftConverter : MembersConverter<Shift>
{
    private static readonly string[] Members = ["start", "end", "endDaysLater"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override Shift Make(JsonMembers members, JsonSerializerOptions options)
        => Shift.Of(members.Time("start"), members.Time("end"), members.Int("endDaysLater"));

    protected override void WriteMembers(Utf8JsonWriter writer, Shift value, JsonSerializerOptions options)
    {
        writer.Write("start", value.Start);
        writer.Write("end", value.End);
        writer.WriteNumber("endDaysLater", value.EndDaysLater);
    }
}
