using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The weight of a dimension in the overall score.</summary>
public sealed partial record QualityDimensionWeight
{
    /// <summary>The dimension.</summary>
    public required QualityDimension Dimension
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>Its weight, not negative; of weight zero, a dimension is shown but not averaged.</summary>
    public required decimal Weight
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
