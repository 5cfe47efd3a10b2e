using System.Text.Json;
using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"shape": "Hill", "scale": 100, "rate": 20, "exponent": 1.5}</c>, or <c>{"shape": "PiecewiseLinear", "segments": […]}</c>.</summary>
internal sealed class ResponseCurveConverter : MembersConverter<ResponseCurve>
{
    private static readonly string[] Members = ["shape", "scale", "rate", "exponent", "segments"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override ResponseCurve Make(JsonMembers members, JsonSerializerOptions options) => members.Name<ResponseShape>("shape") switch
    {
        ResponseShape.Logarithm => ResponseCurve.Logarithm(members.Double("scale"), members.Double("rate")),
        ResponseShape.Power => ResponseCurve.Power(members.Double("scale"), members.Double("exponent")),
        ResponseShape.Hill => ResponseCurve.Hill(members.Double("scale"), members.Double("rate"), members.Double("exponent")),
        _ => ResponseCurve.PiecewiseLinear(members.List<ResponseSegment>("segments", options)),
    };

    protected override void WriteMembers(Utf8JsonWriter writer, ResponseCurve value, JsonSerializerOptions options)
    {
        writer.Write<ResponseShape>("shape", value.Shape);
        if (value.Shape == ResponseShape.PiecewiseLinear)
        {
            writer.Write("segments", value.Segments, options);
            return;
        }

        writer.WriteNumber("scale", value.Scale);
        if (value.Shape != ResponseShape.Power)
        {
            writer.WriteNumber("rate", value.Rate);
        }

        if (value.Shape != ResponseShape.Logarithm)
        {
            writer.WriteNumber("exponent", value.Exponent);
        }
    }
}
