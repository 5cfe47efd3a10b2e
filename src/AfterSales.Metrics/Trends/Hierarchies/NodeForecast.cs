using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>The forecast of a node before it is reconciled.</summary>
public sealed partial record NodeForecast
{
    /// <summary>The node.</summary>
    public required string Node
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The forecast; null where there is none.</summary>
    public required double? Value
    {
        get;
        init => field = value is { } number ? SeriesValues.Item(number, nameof(value)) : null;
    }

    /// <summary>Variance of its error, for <see cref="ReconciliationMethod.VarianceWeights"/>; not negative.</summary>
    public double? Variance
    {
        get;
        init => field = value is { } number ? Guard.NotNegative(SeriesValues.Item(number, nameof(value)), nameof(value)) : null;
    }

    /// <summary>Share of the root for a leaf, for <see cref="ReconciliationMethod.TopDown"/>, in any unit (last year's demand); not negative.</summary>
    public double? Proportion
    {
        get;
        init => field = value is { } number ? Guard.NotNegative(SeriesValues.Item(number, nameof(value)), nameof(value)) : null;
    }

    /// <summary>Whether the value holds as it is: an approved budget.</summary>
    public bool IsFixed { get; init; }
}
