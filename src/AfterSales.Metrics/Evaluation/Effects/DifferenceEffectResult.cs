namespace AfterSales.Metrics.Evaluation;

/// <summary>The plain difference of after and before.</summary>
public sealed partial record DifferenceEffectResult
{
    /// <summary>After − before, with Welch's interval.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Its standard error; 0 without any variation.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Degrees of freedom (Satterthwaite).</summary>
    public required Figure<double> DegreesOfFreedom { get; init; }

    /// <summary>Mean before.</summary>
    public required Figure<double> Before { get; init; }

    /// <summary>Mean after.</summary>
    public required Figure<double> After { get; init; }

    /// <summary>Effect / |mean before|, as a fraction.</summary>
    public required Figure<double> Relative { get; init; }
}
