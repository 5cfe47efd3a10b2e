using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One team's score and its standard error, as <see cref="MeanShrinkage"/> takes them.</summary>
public sealed partial record TeamMean
{
    /// <summary>The team's name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its score: a net promoter score, a mean, an index; within ±1e70.</summary>
    public required double Mean
    {
        get;
        init => field = Guard.InRange(value, -1e70, 1e70);
    }

    /// <summary>Standard error of the score; from 1e-70 to 1e70.</summary>
    public required double StandardError
    {
        get;
        init => field = Guard.InRange(value, 1e-70, 1e70);
    }
}
