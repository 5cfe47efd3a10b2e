using System.Text.Json;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"id": "qty", "kind": "Range", "fields": ["quantity"], "minimum": "0", …}</c>: the factory's name and its arguments.</summary>
internal sealed class QualityRuleConverter : MembersConverter<QualityRule>
{
    private static readonly string[] Members = ["id", "kind", "fields", "values", "minimum", "maximum", "from", "to", "tolerance", "asOf", "mostDays",
        "dimension", "severity", "weight", "requiredRate", "mostFailures", "condition"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override QualityRule Make(JsonMembers members, JsonSerializerOptions options) => Made(members, options) with
    {
        Severity = members.OptionalName<RuleSeverity>("severity") ?? RuleSeverity.Error,
        Weight = members.Has("weight") ? members.Decimal("weight") : 1,
        RequiredRate = members.Has("requiredRate") ? members.Decimal("requiredRate") : 1,
        MostFailures = members.Has("mostFailures") ? members.One<long>("mostFailures", options) : null,
        Condition = members.Has("condition") ? members.One<RuleCondition>("condition", options) : null,
    };

    protected override void WriteMembers(Utf8JsonWriter writer, QualityRule value, JsonSerializerOptions options)
    {
        writer.WriteString("id", value.Id);
        WriteCheck(writer, value.Check, options);
        writer.Write<QualityDimension>("dimension", value.Dimension);
        writer.Write<RuleSeverity>("severity", value.Severity);
        writer.WriteText("weight", value.Weight);
        writer.WriteText("requiredRate", value.RequiredRate);
        if (value.MostFailures is { } most)
        {
            writer.WriteNumber("mostFailures", most);
        }

        if (value.Condition is { } condition)
        {
            writer.Write("condition", condition, options);
        }
    }

    private static QualityRule Made(JsonMembers members, JsonSerializerOptions options)
    {
        var (id, kind, fields) = (members.Text("id"), members.Text("kind"), members.List<string>("fields", options));
        var field = fields.Count > 0 ? fields[0] : throw new JsonException("QualityRule.fields must not be empty.");
        return kind switch
        {
            "Required" => QualityRule.Required(id, field),
            "Range" => QualityRule.Range(id, field, Optional(members, "minimum"), Optional(members, "maximum")),
            "OneOf" => QualityRule.OneOf(id, field, members.List<string>("values", options)),
            "Reference" => QualityRule.Reference(id, field, members.List<string>("values", options)),
            "Mask" => QualityRule.Mask(id, field, members.List<string>("values", options)),
            "DateWindow" => QualityRule.DateWindow(id, field, members.Date("from"), members.Date("to")),
            "Unique" => QualityRule.Unique(id, fields),
            "NotBefore" when fields.Count == 2 => QualityRule.NotBefore(id, field, fields[1]),
            "Sum" => QualityRule.Sum(id, field, [.. fields.Skip(1)], members.Decimal("tolerance")),
            "Same" => QualityRule.Same(id, fields),
            "Fresh" => QualityRule.Fresh(id, field, members.Date("asOf"), members.Int("mostDays")),
            _ => throw new JsonException($"QualityRule.kind must be one of QualityRule's factories with its fields; it is \"{kind}\" of {fields.Count}."),
        };
    }

    private static decimal? Optional(JsonMembers members, string name) => members.Has(name) ? members.Decimal(name) : null;

    private static void WriteCheck(Utf8JsonWriter writer, RuleCheck check, JsonSerializerOptions options)
    {
        writer.WriteString("kind", KindOf(check));
        writer.Write<string>("fields", check.Fields, options);
        switch (check)
        {
            case RangeCheck range:
                WriteOptional(writer, "minimum", range.Minimum);
                WriteOptional(writer, "maximum", range.Maximum);
                break;
            case SetCheck set:
                writer.Write<string>("values", set.Values, options);
                break;
            case MaskCheck mask:
                writer.Write<string>("values", mask.Masks, options);
                break;
            case WindowCheck window:
                writer.Write("from", window.From);
                writer.Write("to", window.To);
                break;
            case SumCheck sum:
                writer.WriteText("tolerance", sum.Tolerance);
                break;
            case FreshCheck fresh:
                writer.Write("asOf", fresh.AsOf);
                writer.WriteNumber("mostDays", fresh.MostDays);
                break;
        }
    }

    private static string KindOf(RuleCheck check) => check switch
    {
        RequiredCheck => "Required",
        RangeCheck => "Range",
        SetCheck set => set.Reason == FailureReason.Orphan ? "Reference" : "OneOf",
        MaskCheck => "Mask",
        WindowCheck => "DateWindow",
        UniqueCheck => "Unique",
        OrderCheck => "NotBefore",
        SumCheck => "Sum",
        SameCheck => "Same",
        FreshCheck => "Fresh",
        _ => throw new NotSupportedException("A rule in code has no JSON; make it again where it is read."),
    };

    private static void WriteOptional(Utf8JsonWriter writer, string name, decimal? amount)
    {
        if (amount is { } number)
        {
            writer.WriteText(name, number);
        }
    }
}
