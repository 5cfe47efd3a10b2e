using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One team's satisfied answers, as <see cref="ShareShrinkage"/> takes them.</summary>
public sealed partial record TeamShare
{
    /// <summary>The team's name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Answers that count as successes; not negative, not above <see cref="Count"/>.</summary>
    public required long Successes
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Answers.</summary>
    public required long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
