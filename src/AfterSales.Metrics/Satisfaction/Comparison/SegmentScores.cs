using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One segment: its index and what each of its respondents answered on the whole.</summary>
public sealed partial record SegmentScores
{
    /// <summary>The segment.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The figure that decides its place, as <see cref="SatisfactionIndex"/> has it; null, the default, takes the mean of the scores.</summary>
    public Figure<double>? Index { get; init; }

    /// <summary>One score for each respondent, within ±1e100, in the unit of the index.</summary>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public required IReadOnlyList<double> Scores
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
