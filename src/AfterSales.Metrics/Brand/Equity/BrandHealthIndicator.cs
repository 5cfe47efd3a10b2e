using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>One indicator of a <see cref="BrandHealthIndex"/>.</summary>
public sealed partial record BrandHealthIndicator
{
    /// <summary>The indicator's name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its weight; zero takes it out.</summary>
    public required double Weight
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Value that is worth 0 points, or 100 where lower is better.</summary>
    public required double LowGoalpost
    {
        get;
        init => field = Guard.Finite(value);
    }

    /// <summary>Value that is worth 100 points, or 0 where lower is better; above <see cref="LowGoalpost"/>.</summary>
    public required double HighGoalpost
    {
        get;
        init => field = Guard.Finite(value);
    }

    /// <summary>Which way is better.</summary>
    /// <value><see cref="IndicatorDirection.HigherIsBetter"/> by default.</value>
    public IndicatorDirection Direction
    {
        get;
        init => field = Guard.Defined(value);
    }
}
