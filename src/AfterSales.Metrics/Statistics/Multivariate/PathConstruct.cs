using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Something that cannot be asked directly, as service quality or brand equity, and the questions that show it.</summary>
public sealed partial record PathConstruct
{
    /// <summary>The construct's name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its questions, at least one.</summary>
    public required IReadOnlyList<PathItem> Items
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
