using System.Text.Json;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"options": {…}, "groups": {…}}</c>: what counted, and the whole content, with the names of the cases where the tally keeps them.</summary>
internal sealed class ProcessTallyConverter : MembersConverter<ProcessTally>
{
    private static readonly string[] Members = ["options", "groups"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override ProcessTally Make(JsonMembers members, JsonSerializerOptions options)
        => ProcessTally.OfGroups(members.One<ProcessGroups>("groups", options), members.One<ProcessOptions>("options", options));

    protected override void WriteMembers(Utf8JsonWriter writer, ProcessTally value, JsonSerializerOptions options)
    {
        writer.Write("options", value.Options, options);
        writer.Write("groups", value.ToGroups(), options);
    }
}
