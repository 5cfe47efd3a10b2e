using System.Text.Json;

namespace AfterSales.Metrics.Internal;

/// <summary><c>{"value": 0.25, "lower": 0.21, "upper": 0.3, "level": 0.95, "method": "Wilson", "reason": null}</c>.</summary>
internal sealed class EstimateConverter : MembersConverter<Estimate>
{
    private static readonly string[] Members = ["value", "lower", "upper", "level", "method", "reason"];

    protected override ReadOnlySpan<string> Known => Members;

    public static Estimate Of(JsonElement element) => JsonMembers.Read(element, Members, Of);

    protected override Estimate Make(JsonMembers members, JsonSerializerOptions options) => Of(members);

    protected override void WriteMembers(Utf8JsonWriter writer, Estimate value, JsonSerializerOptions options)
    {
        writer.Write("value", value.Value);
        writer.Write("lower", value.Lower);
        writer.Write("upper", value.Upper);
        writer.WriteNumber("level", value.Level);
        writer.Write<IntervalMethod>("method", value.Method);
        writer.Write("reason", value.Reason);
    }

    private static Estimate Of(JsonMembers members)
    {
        var (level, method, reason) = (members.Double("level"), members.Name<IntervalMethod>("method"), members.OptionalName<UndefinedReason>("reason"));
        return (members.OptionalDouble("value"), members.OptionalDouble("lower"), members.OptionalDouble("upper"), reason) switch
        {
            ({ } value, { } lower, { } upper, null) => Estimate.Of(value, lower, upper, level, method),
            ({ } value, null, null, { } why) => Estimate.WithoutInterval(value, why, level, method),
            (null, null, null, { } why) => Estimate.Undefined(why, level, method),
            _ => throw new JsonException("Estimate must have a value and both limits, or a value and a reason, or a reason."),
        };
    }
}
