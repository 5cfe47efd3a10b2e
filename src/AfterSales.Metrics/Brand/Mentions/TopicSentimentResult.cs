namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="TopicSentiment"/> found of one topic. Everything in points.</summary>
public sealed partial record TopicSentimentResult
{
    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Scored mentions of it.</summary>
    public required long Mentions { get; init; }

    /// <summary>Net sentiment of them.</summary>
    public required Estimate Net { get; init; }

    /// <summary>The same less that of the mentions without the topic.</summary>
    public required Figure<double> Difference { get; init; }

    /// <summary>Points of the net of all that this topic earns, or costs where negative.</summary>
    public required Figure<double> Lift { get; init; }

    /// <summary>Difference in standard errors.</summary>
    public required Figure<double> Z { get; init; }

    /// <summary>Two-sided p-value of no difference.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>The same, false discoveries among all topics controlled.</summary>
    public required Figure<double> QValue { get; init; }
}
