namespace AfterSales.Metrics.Satisfaction;

/// <summary>What one question adds to a <see cref="SatisfactionIndex"/>.</summary>
public sealed partial record SatisfactionIndexItemResult
{
    /// <summary>The question's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its share of the weights, as a fraction; 0 for a question that has no valid answer.</summary>
    public required double WeightShare { get; init; }

    /// <summary>What became of its answers.</summary>
    public required AnswerCounts Answers { get; init; }

    /// <summary>Its mean on 0 … 100, worst to best.</summary>
    public required Estimate Headline { get; init; }
}
