using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="AcsiScore"/> found, with its ingredients.</summary>
public sealed partial record AcsiScoreResult
{
    /// <summary>The score, 0 … 100, with the t interval of the respondents' own scores cut to that range; without interval when computed from means.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>The questions with weight, scale and the mean of the answers used.</summary>
    public required IReadOnlyList<AcsiItem> Items
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>What became of the answers to each question; empty when computed from means.</summary>
    public required IReadOnlyList<AnswerCounts> Answers
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Respondents who count; null when computed from means.</summary>
    public required int? RespondentsUsed { get; init; }

    /// <summary>Each respondent's own score, 0 … 100, in order: a column for other analyses. Undefined for one who does not count; empty when computed
    /// from means.</summary>
    public required IReadOnlyList<Figure<double>> RespondentScores
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
