namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="CustomerEffortScore"/> found, with its ingredients.</summary>
public sealed partial record CustomerEffortScoreResult
{
    /// <summary>What became of all answers.</summary>
    public required AnswerCounts Answers { get; init; }

    /// <summary>What the weights of the valid answers did.</summary>
    public required SurveyWeighting Weighting { get; init; }

    /// <summary>Valid answers that found it easy.</summary>
    public required long Easy { get; init; }

    /// <summary>Mean answer on the question's own scale, turned so that higher is easier.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Answers that found it easy, in percent of the valid ones, 0 … 100.</summary>
    public required Estimate EasyScore { get; init; }
}
