namespace AfterSales.Metrics.DataQuality;

/// <summary>A field with filled gaps.</summary>
public sealed partial record FilledField
{
    /// <summary>The field.</summary>
    public required string Field { get; init; }

    /// <summary>How many values were filled.</summary>
    public required long Filled { get; init; }

    /// <summary>How many are still missing.</summary>
    public required long Remaining { get; init; }

    /// <summary>The share of all records whose value is filled.</summary>
    public required Figure<double> FilledShare { get; init; }
}
