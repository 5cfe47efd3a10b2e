namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="NonResponseBias"/> found, with its ingredients.</summary>
public sealed partial record NonResponseBiasResult
{
    /// <summary>What became of the early answers.</summary>
    public required AnswerCounts EarlyAnswers { get; init; }

    /// <summary>What became of the late answers.</summary>
    public required AnswerCounts LateAnswers { get; init; }

    /// <summary>Mean of the early answers, turned so that higher is better.</summary>
    public required Estimate EarlyMean { get; init; }

    /// <summary>Mean of the late answers, which stand for those who did not answer.</summary>
    public required Estimate LateMean { get; init; }

    /// <summary>Mean of all answers.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>By how much the mean of all answers is probably too high: (1 − response rate)·(mean − late mean).</summary>
    public required Figure<double> Bias { get; init; }

    /// <summary>The mean less its bias: what everybody would probably have answered.</summary>
    public required Figure<double> AdjustedMean { get; init; }
}
