using System.Text.Json;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"dimension": "Element", "name": "Labor"}</c>.</summary>
internal sealed class CostClassConverter : MembersConverter<CostClass>
{
    private static readonly string[] Members = ["dimension", "name"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override CostClass Make(JsonMembers members, JsonSerializerOptions options)
        => CostClass.Of(CostDimension.Of(members.Text("dimension")), members.Text("name"));

    protected override void WriteMembers(Utf8JsonWriter writer, CostClass value, JsonSerializerOptions options)
    {
        writer.WriteString("dimension", value.Dimension.Name);
        writer.WriteString("name", value.Name);
    }
}
