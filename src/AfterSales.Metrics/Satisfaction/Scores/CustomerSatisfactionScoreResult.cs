namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="CustomerSatisfactionScore"/> found, with its ingredients.</summary>
public sealed partial record CustomerSatisfactionScoreResult
{
    /// <summary>What became of all answers.</summary>
    public required AnswerCounts Answers { get; init; }

    /// <summary>What the weights of the valid answers did.</summary>
    public required SurveyWeighting Weighting { get; init; }

    /// <summary>Valid answers in the top box.</summary>
    public required long Satisfied { get; init; }

    /// <summary>Valid answers in neither box.</summary>
    public required long Neutral { get; init; }

    /// <summary>Valid answers in the bottom box.</summary>
    public required long Dissatisfied { get; init; }

    /// <summary>CSAT: satisfied answers in percent of the valid ones, 0 … 100.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Top box as a share: satisfied answers over the valid ones, as a fraction; the score before it is put in percent.</summary>
    public required Estimate SatisfiedShare { get; init; }

    /// <summary>Bottom box: dissatisfied answers in percent of the valid ones, 0 … 100.</summary>
    public required Estimate DissatisfiedScore { get; init; }

    /// <summary>Satisfied less dissatisfied, in points, −100 … 100. Another figure than CSAT, and named so.</summary>
    public required Estimate NetScore { get; init; }
}
