using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="PairedPreference"/> found. All lists are empty without an answer.</summary>
public sealed partial record PairedPreferenceResult
{
    /// <summary>Why there are no strengths; null when there are.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Strengths in logits; they add up to zero.</summary>
    public required IReadOnlyList<double> Strengths
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Standard errors of the strengths.</summary>
    public required IReadOnlyList<double> StandardErrors
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Covariances of the strengths, row by row.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Covariances
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }

    /// <summary>Share of each brand if all were offered at once; fractions that add up to 1.</summary>
    public required IReadOnlyList<double> PreferenceShares
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Strengths on Elo's scale, 1500 on average.</summary>
    public required IReadOnlyList<double> EloRatings
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Standard error of the difference of two strengths.</summary>
    /// <param name="first">Place of one brand.</param>
    /// <param name="second">Place of the other.</param>
    /// <returns>The error; undefined without strengths.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such brand.</exception>
    public Figure<double> StandardErrorOfDifference(int first, int second)
    {
        if (Reason is { } reason)
        {
            return Figure.Undefined<double>(reason);
        }

        Guard.InRange(first, 0, Strengths.Count - 1);
        Guard.InRange(second, 0, Strengths.Count - 1);
        return Figure.Of(first == second ? 0
            : Math.Sqrt(Math.Max(Covariances[first][first] + Covariances[second][second] - (2 * Covariances[first][second]), 0)));
    }

    internal static PairedPreferenceResult Undefined(UndefinedReason reason)
        => new() { Reason = reason, Strengths = [], StandardErrors = [], Covariances = [], PreferenceShares = [], EloRatings = [] };
}
