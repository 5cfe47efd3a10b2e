using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How much speaks for and against a pair being one and the same.</summary>
public sealed partial record MatchWeightResult
{
    /// <summary>log₂(m/u) of each field; 0 where a value is missing.</summary>
    public required IReadOnlyList<double> FieldWeights
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Their sum.</summary>
    public required double Weight { get; init; }

    /// <summary>log₂ of the prior odds.</summary>
    public required double PriorWeight { get; init; }

    /// <summary>Π m/u: how many times the odds grow.</summary>
    public required Figure<double> BayesFactor { get; init; }

    /// <summary>The probability of a match.</summary>
    public required double Probability { get; init; }
}
