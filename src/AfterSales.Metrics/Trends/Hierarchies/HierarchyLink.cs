using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>A node and what it is a part of. A node with two parents (region and kind) is listed twice.</summary>
public sealed partial record HierarchyLink
{
    /// <summary>The node, as "Field North".</summary>
    public required string Node
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>What it is a part of; null, the default, for the root.</summary>
    public string? Parent
    {
        get;
        init => field = value is null ? null : Guard.NotBlank(value);
    }
}
