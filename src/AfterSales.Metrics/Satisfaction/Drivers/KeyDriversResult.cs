using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="KeyDrivers"/> found, with its ingredients.</summary>
public sealed partial record KeyDriversResult
{
    /// <summary>Share of the outcome's variance that all drivers explain together.</summary>
    public required Figure<double> RSquared { get; init; }

    /// <summary>The same, adjusted for the number of drivers.</summary>
    public required Figure<double> AdjustedRSquared { get; init; }

    /// <summary>The drivers, in the order given.</summary>
    public required IReadOnlyList<KeyDriver> Drivers
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Whether some drivers determine another: importances stand, coefficients do not.</summary>
    public required bool IsRankDeficient { get; init; }

    /// <summary>Respondents who answered everything; null when unknown.</summary>
    public required int? RespondentsUsed { get; init; }

    /// <summary>Resamples that had an answer.</summary>
    public required int ResamplesUsed { get; init; }

    /// <summary>What became of the answers, by question of the table; empty from correlations.</summary>
    public required IReadOnlyList<AnswerCounts> Answers
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
