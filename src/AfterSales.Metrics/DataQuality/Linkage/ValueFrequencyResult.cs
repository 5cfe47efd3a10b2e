namespace AfterSales.Metrics.DataQuality;

/// <summary>The weight of agreeing on a value, by its own frequency and by the field's average.</summary>
public sealed partial record ValueFrequencyResult
{
    /// <summary>log₂(m / frequency of the value).</summary>
    public required double Weight { get; init; }

    /// <summary>The probability of a match by it.</summary>
    public required double Probability { get; init; }

    /// <summary>log₂(m/u) as if the value were not known.</summary>
    public required double WeightWithout { get; init; }

    /// <summary>The probability of a match by that.</summary>
    public required double ProbabilityWithout { get; init; }
}
