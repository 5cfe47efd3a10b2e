namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="SampleSize"/> found, with its ingredients.</summary>
public sealed partial record SampleSizeResult
{
    /// <summary>Variance of one answer that was planned with.</summary>
    public required double Variance { get; init; }

    /// <summary>Answers needed from a boundless population, unrounded.</summary>
    public required double Boundless { get; init; }

    /// <summary>Answers needed from the population given, unrounded.</summary>
    public required double Unrounded { get; init; }

    /// <summary>Answers needed, rounded up, before the design effect.</summary>
    public required long Answers { get; init; }

    /// <summary>Answers needed with the design effect, rounded up; not above the population.</summary>
    public required long AnswersWithDesignEffect { get; init; }

    /// <summary>Invitations needed for <see cref="Answers"/> at the response rate, rounded up. More than the population means that it cannot be
    /// reached.</summary>
    public required long Invitations { get; init; }

    /// <summary>Invitations needed for <see cref="AnswersWithDesignEffect"/>, rounded up.</summary>
    public required long InvitationsWithDesignEffect { get; init; }
}
