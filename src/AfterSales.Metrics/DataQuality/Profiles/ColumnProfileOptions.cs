using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How much of a column a profile shows.</summary>
public sealed partial record ColumnProfileOptions
{
    /// <summary>The ten most frequent values and patterns.</summary>
    public static ColumnProfileOptions Default { get; } = new();

    /// <summary>How many of the most frequent values to list.</summary>
    /// <value>10; not negative.</value>
    public int TopValues
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    = 10;

    /// <summary>How many of the most frequent patterns to list.</summary>
    /// <value>10; not negative.</value>
    public int TopPatterns
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    = 10;
}
