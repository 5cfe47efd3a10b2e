using System.Text.Json;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Json;

/// <summary>From, to, change and its parts, which add up again on reading, or why the change is not explained.</summary>
internal sealed class ExplanationConverter : MembersConverter<Explanation>
{
    private static readonly string[] Members = ["from", "to", "change", "convention", "currency", "parts"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override Explanation Make(JsonMembers members, JsonSerializerOptions options) => Explanation.Restored(
        members.One<Figure<decimal>>("from", options),
        members.One<Figure<decimal>>("to", options),
        members.One<Figure<decimal>>("change", options),
        members.Name<ExplanationConvention>("convention"),
        members.Has("currency") ? members.One<Currency>("currency", options) : null,
        members.List<ExplanationPart>("parts", options));

    protected override void WriteMembers(Utf8JsonWriter writer, Explanation value, JsonSerializerOptions options)
    {
        writer.Write("from", value.From, options);
        writer.Write("to", value.To, options);
        writer.Write("change", value.Change, options);
        writer.Write<ExplanationConvention>("convention", value.Convention);
        if (value.Currency is { } currency)
        {
            writer.Write("currency", currency, options);
        }

        writer.Write("parts", value.Parts, options);
    }
}
