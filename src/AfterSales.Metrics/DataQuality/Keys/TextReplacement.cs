using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What a text key reads as something else: a traditional character as the simplified one, "strasse" as "str".</summary>
public sealed partial record TextReplacement
{
    /// <summary>What is written; it is folded before it is looked for.</summary>
    public required string From
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>What stands for it.</summary>
    public required string To
    {
        get;
        init => field = Guard.NotNull(value);
    }
}
