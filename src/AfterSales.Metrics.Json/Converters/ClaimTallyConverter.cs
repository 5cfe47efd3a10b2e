using System.Text.Json;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"currency": "EUR", "window": {…}, "groups": […]}</c>.</summary>
internal sealed class ClaimTallyConverter : MembersConverter<ClaimTally>
{
    private static readonly string[] Members = ["currency", "window", "groups"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override ClaimTally Make(JsonMembers members, JsonSerializerOptions options) => ClaimTally.OfGroups(
        members.One<Currency>("currency", options), members.One<ClaimWindow>("window", options), members.List<ClaimGroup>("groups", options));

    protected override void WriteMembers(Utf8JsonWriter writer, ClaimTally value, JsonSerializerOptions options)
    {
        writer.Write("currency", value.Currency, options);
        writer.Write("window", value.Window, options);
        writer.Write("groups", value.ToGroups(), options);
    }
}
