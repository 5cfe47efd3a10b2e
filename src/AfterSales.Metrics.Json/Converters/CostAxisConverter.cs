using System.Text.Json;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Json;

/// <summary>One of <c>{"dimension": "Element"}</c>, <c>{"attribute": "Department"}</c>, <c>{"unit": "Month"}</c>.</summary>
internal sealed class CostAxisConverter : MembersConverter<CostAxis>
{
    private static readonly string[] Members = ["dimension", "attribute", "unit"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override CostAxis Make(JsonMembers members, JsonSerializerOptions options)
        => Members.Count(members.Has) != 1 ? throw new JsonException("CostAxis must have one of dimension, attribute and unit.")
            : members.Has("dimension") ? CostAxis.By(CostDimension.Of(members.Text("dimension")))
            : members.Has("attribute") ? CostAxis.By(members.Name<CostAttributes>("attribute"))
            : CostAxis.By(members.Name<PeriodUnit>("unit"));

    protected override void WriteMembers(Utf8JsonWriter writer, CostAxis value, JsonSerializerOptions options)
    {
        if (value.Dimension is { } dimension)
        {
            writer.WriteString("dimension", dimension.Name);
        }
        else if (value.Attribute is { } attribute)
        {
            writer.Write<CostAttributes>("attribute", attribute);
        }
        else
        {
            writer.Write("unit", value.Unit);
        }
    }
}
