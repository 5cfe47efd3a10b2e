using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="SurveyWeights"/> found, with its ingredients.</summary>
public sealed partial record SurveyWeightsResult
{
    /// <summary>One weight for each respondent, in order, to 15 digits; fitted ones add up to the population.</summary>
    public required IReadOnlyList<decimal> Weights
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The weights that fitting began with; all 1 unless others were given.</summary>
    public required IReadOnlyList<decimal> StartingWeights
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The margins they were fitted to, as given; empty for weights of the caller's own.</summary>
    public required IReadOnlyList<SurveyMargin> Margins
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Kish's design effect n·Σw²/(Σw)².</summary>
    public required Figure<double> DesignEffect { get; init; }

    /// <summary>Kish's effective number of answers (Σw)²/Σw².</summary>
    public required Figure<double> EffectiveSampleSize { get; init; }

    /// <summary>Largest error of a category's total left, as a fraction of the population.</summary>
    public required Figure<double> LargestError { get; init; }

    /// <summary>Whether <see cref="LargestError"/> met the tolerance. A fit that did not converge still shows its weights.</summary>
    public required bool IsConverged { get; init; }

    /// <summary>Passes over all margins.</summary>
    public required int Iterations { get; init; }

    /// <summary>Weights at the cap.</summary>
    public required int Trimmed { get; init; }
}
