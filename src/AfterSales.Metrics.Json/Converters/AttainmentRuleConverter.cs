using System.Text.Json;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"kind": "Capped", "base": 0.7, "target": 0.9, "floor": 0, "cap": 1.2}</c>: the factory's name and its arguments.</summary>
internal sealed class AttainmentRuleConverter : MembersConverter<AttainmentRule>
{
    private static readonly string[] Members = ["kind", "base", "target", "floor", "cap", "tolerance", "below", "bands"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override AttainmentRule Make(JsonMembers members, JsonSerializerOptions options) => members.Name<AttainmentKind>("kind") switch
    {
        AttainmentKind.Linear => AttainmentRule.Linear(members.Double("base"), members.Double("target")),
        AttainmentKind.Capped => AttainmentRule.Capped(members.Double("base"), members.Double("target"), members.Double("floor"), members.Double("cap")),
        AttainmentKind.Banded => AttainmentRule.Banded(members.Double("below"), members.List<AttainmentBand>("bands", options)),
        _ => AttainmentRule.Near(members.Double("target"), members.Double("tolerance")),
    };

    protected override void WriteMembers(Utf8JsonWriter writer, AttainmentRule value, JsonSerializerOptions options)
    {
        writer.Write<AttainmentKind>("kind", value.Kind);
        switch (value.Kind)
        {
            case AttainmentKind.Banded:
                writer.Write("below", value.Below);
                writer.Write("bands", value.Bands, options);
                break;
            case AttainmentKind.Near:
                writer.Write("target", value.Target);
                writer.Write("tolerance", value.Tolerance);
                break;
            default:
                writer.Write("base", value.Base);
                writer.Write("target", value.Target);
                break;
        }

        if (value.Kind == AttainmentKind.Capped)
        {
            writer.Write("floor", value.Floor);
            writer.Write("cap", value.Cap);
        }
    }
}
