using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Bühlmann's credibility: how far a team's scores of several periods are its own, and how far chance.</summary>
/// <remarks>
/// <para><b>Formula.</b> EPV = mean of the teams' variances, VHM = variance of the teams' means − EPV/n, Z = n/(n + EPV/VHM), estimate Z·x̄ + (1 −
/// Z)·x̿.</para>
/// <para><b>Units.</b> Those of the scores; Z is a fraction.</para>
/// <para><b>Domain.</b> Two or more teams with the same number, two or more, of periods; sample variances.</para>
/// <para><b>Edge cases.</b> No team: undefined, <see cref="UndefinedReason.NoData"/>. One team or one period: <see cref="UndefinedReason.SmallSample"/>.
/// VHM ≤ 0: Z = 0, full pooling.
/// No variance within teams and some between: Z = 1.</para>
/// <para><b>Method.</b> Two-pass moments.</para>
/// <para><b>Source.</b> H. Bühlmann, Experience rating and credibility, ASTIN Bulletin 4, 1967.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = Credibility.Compute([[1, 3], [3, 1]]);
/// Console.WriteLine((result.Factor.Value, result.RawBetweenVariance.Value &lt; 0)); // (0, True)
/// Console.WriteLine(result.Means); // [2, 2]
/// </code>
/// </example>
public static class Credibility
{
    /// <summary>The credibility of teams' scores.</summary>
    /// <param name="teams">One list of scores for each team, all of one length.</param>
    /// <returns>The factor and the teams' estimates.</returns>
    /// <exception cref="ArgumentException"><paramref name="teams"/> is null, lengths differ, or a score is beyond ±1e100.</exception>
    public static CredibilityResult Compute(IReadOnlyList<IReadOnlyList<double>> teams)
    {
        var periods = Guard.NoneNull(teams).Count == 0 ? 0 : teams[0].Count;
        foreach (var team in teams)
        {
            Guard.SameLength(team.Count, periods, nameof(teams), "the periods of the first team");
            foreach (var score in team)
            {
                Guard.InRange(score, -1e100, 1e100, nameof(teams));
            }
        }

        if (teams.Count < 2 || periods < 2)
        {
            var none = Figure.Undefined<double>(teams.Count == 0 || periods == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample);
            return new CredibilityResult { OverallMean = none, WithinVariance = none, RawBetweenVariance = none, Factor = none, Means = [] };
        }

        var moments = teams.Select(team => ColumnMoments.Of([.. team])).ToArray();
        var means = ColumnMoments.Of([.. moments.Select(team => team.Mean)]);
        var within = moments.Average(team => team.StandardDeviation * team.StandardDeviation);
        var between = (means.StandardDeviation * means.StandardDeviation) - (within / periods);
        var factor = between <= 0 ? 0 : periods / (periods + (within / between));
        return new CredibilityResult
        {
            OverallMean = Figure.Of(means.Mean),
            WithinVariance = Figure.Of(within),
            RawBetweenVariance = Figure.Of(between),
            Factor = Figure.Of(factor),
            Means = [.. moments.Select(team => (factor * team.Mean) + ((1 - factor) * means.Mean))],
        };
    }
}
