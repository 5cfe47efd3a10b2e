namespace AfterSales.Metrics.DataQuality;

/// <summary>An item that holds a drawn monetary unit.</summary>
public sealed partial record UnitSampleHit
{
    /// <summary>The item's position in the input.</summary>
    public required int Item { get; init; }

    /// <summary>The drawn unit, counted along the items below the interval.</summary>
    public required decimal Unit { get; init; }
}
