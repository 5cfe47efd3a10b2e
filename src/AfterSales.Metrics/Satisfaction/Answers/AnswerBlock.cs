using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Questions that belong together.</summary>
public sealed partial record AnswerBlock
{
    /// <summary>What they are called together.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The names of the questions.</summary>
    public required IReadOnlyList<string> Items
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
