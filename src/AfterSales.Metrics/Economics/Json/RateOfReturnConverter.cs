using System.Text.Json;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>A rate with how it was found: status, evaluations, number of roots, and what it leaves.</summary>
internal sealed class RateOfReturnConverter : MembersConverter<RateOfReturn>
{
    private static readonly string[] Members = ["status", "rate", "logRate", "residual", "rootCount", "evaluations"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override RateOfReturn Make(JsonMembers members, JsonSerializerOptions options) => new(
        members.Name<RateOfReturnStatus>("status"),
        members.Int("evaluations"),
        members.Int("rootCount"),
        members.Figure("rate", options),
        members.Figure("logRate", options),
        members.Figure("residual", options));

    protected override void WriteMembers(Utf8JsonWriter writer, RateOfReturn value, JsonSerializerOptions options)
    {
        writer.Write<RateOfReturnStatus>("status", value.Status);
        writer.Write("rate", value.Headline, options);
        writer.Write("logRate", value.LogRate, options);
        writer.Write("residual", value.Residual, options);
        writer.WriteNumber("rootCount", value.RootCount);
        writer.WriteNumber("evaluations", value.Evaluations);
    }
}
