using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How often a field agrees, by level, among pairs that are one and the same and among pairs that are not.</summary>
public sealed partial record LinkageField
{
    private const double SumTolerance = 1e-9;

    /// <summary>m: the probability of each level among matches, level 0 being disagreement; sum 1.</summary>
    public required IReadOnlyList<double> M
    {
        get;
        init => field = Shares(value);
    }

    /// <summary>u: the probability of each level among non-matches; sum 1.</summary>
    public required IReadOnlyList<double> U
    {
        get;
        init => field = Shares(value);
    }

    /// <summary>Whether the highest level is likelier among non-matches than among matches: the two classes may have changed places.</summary>
    public bool IsUFavored => U[U.Count - 1] > M[M.Count - 1];

    internal int Levels => LevelsIn("fields");

    /// <param name="argument">What the caller gave it in.</param>
    internal int LevelsIn(string argument) => M.Count == U.Count ? M.Count
        : throw Guard.Mistake(argument, $"Each field must have as many levels in M as in U; they have {M.Count} and {U.Count}.");

    private static FrozenList<double> Shares(IReadOnlyList<double> value, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        var shares = FrozenList.Copy(value, name);
        Guard.NotEmpty(shares.Count, name);
        var sum = 0.0;
        for (var i = 0; i < shares.Count; i++)
        {
            sum += Guard.InRange(shares[i], 0, 1, name);
        }

        return Math.Abs(sum - 1) <= SumTolerance ? shares : throw Guard.Mistake(name,
            FormattableString.Invariant($"{name} must add up to 1; it adds up to {sum:R}."));
    }
}
