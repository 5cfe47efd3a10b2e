using System.Text.Json;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"kind": "Amount", "amount": {…}}</c>: the kind, and a number, an amount, a time or an estimate, or why there is none.</summary>
internal sealed class MeasurementConverter : MembersConverter<Measurement>
{
    private static readonly string[] Members = ["kind", "number", "amount", "time", "estimate"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override Measurement Make(JsonMembers members, JsonSerializerOptions options)
    {
        var kind = members.Name<MeasurementKind>("kind");
        return members.Has("amount") ? Measurement.Of(members.One<Money>("amount", options))
            : members.Has("time") ? Measurement.Of(members.One<Duration>("time", options))
            : members.Has("estimate") ? Measurement.Of(members.One<Estimate>("estimate", options))
            : members.Figure("number", options) is { IsDefined: false } none ? Measurement.Undefined(none.Reason!.Value, kind)
            : Measurement.Of(members.Figure("number", options));
    }

    protected override void WriteMembers(Utf8JsonWriter writer, Measurement value, JsonSerializerOptions options)
    {
        writer.Write<MeasurementKind>("kind", value.Kind);
        if (value.Amount is { } amount)
        {
            writer.Write("amount", amount, options);
        }
        else if (value.Time is { } time)
        {
            writer.WriteString("time", IsoDuration.Format(time));
        }
        else if (value.Estimate is { } estimate)
        {
            writer.Write("estimate", estimate, options);
        }
        else
        {
            writer.Write("number", value.Number, options);
        }
    }
}
