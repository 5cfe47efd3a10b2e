using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>When a rule applies: a field has a value. A closed ticket must have an end, an open one need not.</summary>
public sealed partial record RuleCondition
{
    /// <summary>The field.</summary>
    public required string Field
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The value it must have, compared ordinally, without white space at the ends.</summary>
    public required string Value
    {
        get;
        init => field = Guard.NotNull(value);
    }
}
