using System.Text.Json;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"currency": "EUR", "window": {…}, "groups": […], "unusable": 0}</c>: the rows that could not be used are part of the account.</summary>
internal sealed class ClaimTallyConverter : MembersConverter<ClaimTally>
{
    private static readonly string[] Members = ["currency", "window", "groups", "unusable"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override ClaimTally Make(JsonMembers members, JsonSerializerOptions options)
    {
        var tally = ClaimTally.OfGroups(
            members.One<Currency>("currency", options), members.One<ClaimWindow>("window", options), members.List<ClaimGroup>("groups", options));
        tally.AddUnusable(members.One<long>("unusable", options));
        return tally;
    }

    protected override void WriteMembers(Utf8JsonWriter writer, ClaimTally value, JsonSerializerOptions options)
    {
        writer.Write("currency", value.Currency, options);
        writer.Write("window", value.Window, options);
        writer.Write("groups", value.ToGroups(), options);
        writer.Write("unusable", value.UnusableCount, options);
    }
}
