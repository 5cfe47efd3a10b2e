using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="McDonaldOmega"/> found, with its ingredients.</summary>
public sealed partial record McDonaldOmegaResult
{
    /// <summary>McDonald's ω total: (Σλ)²/((Σλ)² + Σθ).</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>Composite reliability: the same from standardized loadings.</summary>
    public required Figure<double> CompositeReliability { get; init; }

    /// <summary>Average variance extracted: mean squared standardized loading.</summary>
    public required Figure<double> AverageVarianceExtracted { get; init; }

    /// <summary>Loadings on the factor, in the questions' units; empty without a solution, or when one is beyond the largest double.</summary>
    public required IReadOnlyList<double> Loadings
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Loadings of the standardized questions; empty without a solution.</summary>
    public required IReadOnlyList<double> StandardizedLoadings
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Error variances in the questions' squared units; empty without a solution, or when one is beyond the largest double.</summary>
    public required IReadOnlyList<double> ErrorVariances
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Whether an error variance came out negative (a Heywood case): the one-factor model does not fit, and the figures should not be used.</summary>
    public required bool IsHeywoodCase { get; init; }

    /// <summary>Steps of the fit.</summary>
    public required int Iterations { get; init; }

    /// <summary>Respondents used.</summary>
    public required int RespondentsUsed { get; init; }

    /// <summary>What became of the answers to each question, in order.</summary>
    public required IReadOnlyList<AnswerCounts> Answers
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
