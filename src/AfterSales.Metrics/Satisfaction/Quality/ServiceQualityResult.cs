using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="ServiceQuality"/> found, with its ingredients.</summary>
public sealed partial record ServiceQualityResult
{
    /// <summary>Each question's gap, in order.</summary>
    public required IReadOnlyList<ServiceQualityItemResult> Items
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Each dimension's gap, in order.</summary>
    public required IReadOnlyList<ServiceQualityDimensionResult> Dimensions
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Plain mean of the dimensions' gaps.</summary>
    public required Figure<double> UnweightedGap { get; init; }

    /// <summary>Mean of the dimensions' gaps by their weights.</summary>
    public required Figure<double> WeightedGap { get; init; }

    /// <summary>SERVPERF: plain mean of the dimensions' perceptions.</summary>
    public required Figure<double> Performance { get; init; }

    /// <summary>Each respondent's own weighted gap from the questions answered on both sides, in order; undefined where a dimension has none.</summary>
    public required IReadOnlyList<Figure<double>> RespondentGaps
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>What became of the answers on what was expected, by question.</summary>
    public required IReadOnlyList<AnswerCounts> ExpectationAnswers
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>What became of the answers on what was experienced, by question.</summary>
    public required IReadOnlyList<AnswerCounts> PerceptionAnswers
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
