namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="NetPromoterScore"/> found, with its ingredients.</summary>
public sealed partial record NetPromoterScoreResult
{
    /// <summary>What became of all answers.</summary>
    public required AnswerCounts Answers { get; init; }

    /// <summary>What the weights of the valid answers did.</summary>
    public required SurveyWeighting Weighting { get; init; }

    /// <summary>Valid answers at or above the promoters' threshold.</summary>
    public required long Promoters { get; init; }

    /// <summary>Valid answers between the thresholds.</summary>
    public required long Passives { get; init; }

    /// <summary>Valid answers below the detractors' threshold.</summary>
    public required long Detractors { get; init; }

    /// <summary>Promoters by weight, as a fraction of the valid answers.</summary>
    public required Figure<double> PromoterShare { get; init; }

    /// <summary>Passives by weight, as a fraction of the valid answers.</summary>
    public required Figure<double> PassiveShare { get; init; }

    /// <summary>Detractors by weight, as a fraction of the valid answers.</summary>
    public required Figure<double> DetractorShare { get; init; }

    /// <summary>The score in points, −100 … 100, with its interval cut to that range.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>The same with the interval as its method gives it, which beyond the range differs for Wald, adjusted Wald, t and linearized
    /// intervals.</summary>
    public required Estimate UnclampedScore { get; init; }

    /// <summary>Whether a limit of <see cref="Headline"/> was cut to the range.</summary>
    public bool IsClamped => Headline.Lower != UnclampedScore.Lower || Headline.Upper != UnclampedScore.Upper;

    /// <summary>Variance of one answer coded −1, 0, 1, by n: p + d − (p − d)².</summary>
    public required Figure<double> Variance { get; init; }

    /// <summary>Standard error in points: 100·√(variance / n), or the linearized one when weights differ.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Standard error in points by n − 1, which the t interval uses; the linearized one when weights differ.</summary>
    public required Figure<double> UnbiasedStandardError { get; init; }

    /// <summary>Score / standard error: how many standard errors from zero.</summary>
    public required Figure<double> Z { get; init; }

    /// <summary>Two-sided p-value of a score of zero, by the normal distribution.</summary>
    public required Figure<double> PValue { get; init; }
}
