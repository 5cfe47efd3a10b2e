using System.Text.Json;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Processes;
using NodaTime;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"kind": "Within", "step": "Report", "otherStep": "Visit", "limit": "PT24H"}</c>: the factory's name and its arguments.</summary>
internal sealed class ConformanceRuleConverter : MembersConverter<ConformanceRule>
{
    private static readonly string[] Members = ["kind", "step", "otherStep", "count", "limit", "calendar"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override ConformanceRule Make(JsonMembers members, JsonSerializerOptions options)
    {
        var step = members.Text("step");
        return members.Name<RuleKind>("kind") switch
        {
            RuleKind.Precedence => ConformanceRule.Precedence(step, members.Text("otherStep")),
            RuleKind.Response => ConformanceRule.Response(step, members.Text("otherStep")),
            RuleKind.AtMost => ConformanceRule.AtMost(step, members.Int("count")),
            RuleKind.Exactly => ConformanceRule.Exactly(step, members.Int("count")),
            RuleKind.NotTogether => ConformanceRule.NotTogether(step, members.Text("otherStep")),
            RuleKind.DifferentResource => ConformanceRule.DifferentResource(step, members.Text("otherStep")),
            _ => ConformanceRule.Within(step, members.Text("otherStep"), members.One<Duration>("limit", options),
                members.Has("calendar") ? members.One<WorkCalendar>("calendar", options) : null),
        };
    }

    protected override void WriteMembers(Utf8JsonWriter writer, ConformanceRule value, JsonSerializerOptions options)
    {
        writer.Write<RuleKind>("kind", value.Kind);
        writer.WriteString("step", value.Step);
        if (value.OtherStep is { } other)
        {
            writer.WriteString("otherStep", other);
        }
        else
        {
            writer.WriteNumber("count", value.Count);
        }

        if (value.Kind == RuleKind.Within)
        {
            writer.WriteString("limit", IsoDuration.Format(value.Limit));
            if (value.Calendar is { } calendar)
            {
                writer.Write("calendar", calendar, options);
            }
        }
    }
}
