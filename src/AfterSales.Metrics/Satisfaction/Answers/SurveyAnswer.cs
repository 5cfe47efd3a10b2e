using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One respondent's answer to one question, as a survey system exports it.</summary>
public sealed partial record SurveyAnswer
{
    /// <summary>Who answered.</summary>
    public required string Respondent
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The question.</summary>
    public required string Item
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The answer; null when it was not given.</summary>
    public required decimal? Answer { get; init; }
}
