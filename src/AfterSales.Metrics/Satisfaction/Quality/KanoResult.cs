using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="Kano"/> found, with its ingredients.</summary>
public sealed partial record KanoResult
{
    /// <summary>What became of the pairs; both answers count as one.</summary>
    public required AnswerCounts Answers { get; init; }

    /// <summary>Respondents by category, in the order of <see cref="KanoCategory"/>.</summary>
    public required IReadOnlyList<long> Counts
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The most frequent category, ties broken by the order of <see cref="KanoCategory"/>; null without answers.</summary>
    public required KanoCategory? Category { get; init; }

    /// <summary>All categories that are as frequent as it.</summary>
    public required IReadOnlyList<KanoCategory> Ties
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Satisfaction coefficient (A + O)/(A + O + M + I), 0 … 1: how much having it adds.</summary>
    public required Figure<double> Better { get; init; }

    /// <summary>Dissatisfaction coefficient −(O + M)/(A + O + M + I), −1 … 0: how much lacking it costs.</summary>
    public required Figure<double> Worse { get; init; }

    /// <summary>Share of the leading category less that of the next, as a fraction.</summary>
    public required Figure<double> CategoryStrength { get; init; }

    /// <summary>Share of must-be, one-dimensional and attractive together, as a fraction: whether the feature matters at all.</summary>
    public required Figure<double> TotalStrength { get; init; }

    /// <summary>Fong's test: lead of the first category over the second, in respondents.</summary>
    public required long Lead { get; init; }

    /// <summary>The lead that Fong's test asks for.</summary>
    public required Figure<double> RequiredLead { get; init; }

    /// <summary>Whether the leading category is told from the next; null without answers.</summary>
    public required bool? IsSignificant { get; init; }

    /// <summary>DuMouchel's continuous coefficient of having it, −2 … 4.</summary>
    public required Estimate Functional { get; init; }

    /// <summary>DuMouchel's continuous coefficient of lacking it, −2 … 4.</summary>
    public required Estimate Dysfunctional { get; init; }

    /// <summary>Standard error of <see cref="Functional"/>.</summary>
    public required Figure<double> FunctionalStandardError { get; init; }

    /// <summary>Standard error of <see cref="Dysfunctional"/>.</summary>
    public required Figure<double> DysfunctionalStandardError { get; init; }
}
