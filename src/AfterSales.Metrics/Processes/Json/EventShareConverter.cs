using System.Text.Json;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary><c>{"from": "0", "to": "0.5"}</c>, exact.</summary>
internal sealed class EventShareConverter : MembersConverter<EventShare>
{
    private static readonly string[] Members = ["from", "to"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override EventShare Make(JsonMembers members, JsonSerializerOptions options) => EventShare.Of(members.Decimal("from"), members.Decimal("to"));

    protected override void WriteMembers(Utf8JsonWriter writer, EventShare value, JsonSerializerOptions options)
    {
        writer.WriteText("from", value.From);
        writer.WriteText("to", value.To);
    }
}
