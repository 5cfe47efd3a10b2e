using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

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

    /// <summary>Its score: a net promoter score, a mean, an index; within ±1e100.</summary>
    public required double Mean
    {
        get;
        init => field = Guard.InRange(value, -1e100, 1e100);
    }

    /// <summary>Standard error of the score; from 1e-100 to 1e100.</summary>
    public required double StandardError
    {
        get;
        init => field = Guard.InRange(value, 1e-100, 1e100);
    }

    /// <summary>A team by the scores of its respondents: their mean and its standard error, s / √n.</summary>
    /// <param name="name">The team's name.</param>
    /// <param name="scores">One score for each respondent.</param>
    /// <returns>The team; null where no error can be told, of fewer than two scores or of scores all alike.</returns>
    /// <exception cref="ArgumentException">The name is blank, or a score is not finite or outside ±1e100.</exception>
    public static TeamMean? Of(string name, ReadOnlySpan<double> scores)
    {
        Guard.NotBlank(name);
        foreach (var score in scores)
        {
            Guard.InRange(score, -1e100, 1e100, nameof(scores));
        }

        var moments = Moments.Compute(scores);
        return moments.Mean.Value is { } mean && moments.StandardDeviation.Value is { } deviation && deviation / Math.Sqrt(scores.Length) is >= 1e-100 and var error
            ? new TeamMean { Name = name, Mean = mean, StandardError = error }
            : null;
    }
}
