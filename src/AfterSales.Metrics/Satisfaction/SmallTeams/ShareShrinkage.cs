using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Fair comparison of small teams' shares: a team with few answers is judged closer to the average of all.</summary>
/// <remarks>
/// <para><b>Formula.</b> Teams' shares follow Beta(α, β), M = α + β; shrunken share (x + α)/(n + M). Moments: S = Σn(p̂ − p)²,
/// ρ = max(0, (S/(p(1 − p)) − (k − 1))/(N − Σn²/N − (k − 1))), M = 1/ρ − 1, α = pM. Iterative: the α, β of largest Σ ln B(x + α, n − x + β) − ln B(α,
/// β).</para>
/// <para><b>Units.</b> Fractions.</para>
/// <para><b>Domain.</b> Any number of teams; answers independent given the team.</para>
/// <para><b>Edge cases.</b> No answers at all: undefined, <see cref="UndefinedReason.NoData"/>. Teams that differ no more than chance, or a single one:
/// full pooling, every
/// team has the common share, M is undefined, <see cref="UndefinedReason.Unbounded"/>, and the shares have no interval,
/// <see cref="UndefinedReason.ZeroVariance"/>. All answers alike: the same.
/// Teams that differ as much as can be (each all or nothing, iterative): M ends at its least, 1e-6, so that hardly anything is drawn. A team without
/// answers has the common share.</para>
/// <para><b>Method.</b> Maximum likelihood from a grid over ln M, 1e-6 to 1e9 with five points to each power of ten: every maximum between two points is
/// bisected to the last bit, and the likeliest of them, of the least M and of full pooling is the answer; the mean at each M by bisection.</para>
/// <para><b>Source.</b> J. Kleinman, JASA 68, 1973; B. Efron and C. Morris, JASA 70, 1975; D. Griffiths, Biometrics 29, 1973.</para>
/// </remarks>
/// <example>
/// <code>
/// TeamShare Team(string name, long satisfied) =&gt; new() { Name = name, Successes = satisfied, Count = 50 };
/// var result = ShareShrinkage.Compute([Team("North", 45), Team("South", 35), Team("West", 40)]);
/// Console.WriteLine(string.Join(", ", result.Teams.Select(team =&gt; $"{team.Name} {team.Shrunken.Value:P1}"))); // North 86.9 %, South 73.1 %, West 80.0 %
/// </code>
/// </example>
public static class ShareShrinkage
{
    /// <summary>Shrinks the shares of teams.</summary>
    /// <param name="teams">The teams.</param>
    /// <param name="method">How the spread between teams is estimated.</param>
    /// <param name="level">Level of the posterior intervals.</param>
    /// <returns>The teams' shares and the distribution they were drawn to.</returns>
    /// <exception cref="ArgumentException"><paramref name="teams"/> is null, successes exceed answers, or the level is not inside (0, 1).</exception>
    /// <exception cref="OverflowException">The answers together are more than a long counts.</exception>
    public static ShareShrinkageResult Compute(IReadOnlyList<TeamShare> teams, ShrinkageMethod method = ShrinkageMethod.Moments,
        double level = Estimate.DefaultLevel)
    {
        Guard.Defined(method);
        Guard.Between(level, 0, 1);
        Guard.NoneNull(teams);
        for (var i = 0; i < teams.Count; i++)
        {
            if (teams[i].Successes > teams[i].Count)
            {
                throw Guard.Item(nameof(teams), "must not have more successes than answers", i, teams[i]);
            }
        }

        var (successes, count) = (teams.Sum(team => team.Successes), teams.Sum(team => team.Count));
        var pooled = count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(successes, count);
        var prior = pooled.Value is not { } p || p is 0 or 1 ? null : method == ShrinkageMethod.Moments ? Moments(teams, p, count) : BetaBinomial.Fit(teams);
        var missing = Figure.Undefined<double>(count == 0 ? UndefinedReason.NoData : UndefinedReason.Unbounded);
        return new ShareShrinkageResult
        {
            Pooled = pooled,
            IntraTeamCorrelation = count == 0 ? missing : Figure.Of(prior is { } known ? 1 / (known.Alpha + known.Beta + 1) : 0.0),
            PriorStrength = prior is { } strength ? Figure.Of(strength.Alpha + strength.Beta) : missing,
            Alpha = prior is { } first ? Figure.Of(first.Alpha) : missing,
            Beta = prior is { } second ? Figure.Of(second.Beta) : missing,
            LogLikelihood = method == ShrinkageMethod.Moments ? Figure.Undefined<double>(UndefinedReason.MissingInput)
                : prior is { } fitted ? Figure.Of(BetaBinomial.LogLikelihood(teams, fitted.Alpha, fitted.Beta)) : missing,
            Teams = FrozenList.Own(teams.Select(team => Shrink(team, prior, pooled, level)).ToArray()),
        };
    }

    private static (double Alpha, double Beta)? Moments(IReadOnlyList<TeamShare> teams, double p, double count)
    {
        var asked = teams.Where(team => team.Count > 0).ToArray();
        var freedom = asked.Length - 1.0;
        var spread = asked.Select(team => (team.Count, Apart: ((double)team.Successes / team.Count) - p)).Sum(team => team.Count * (team.Apart * team.Apart));
        var room = count - (asked.Sum(team => (double)team.Count * team.Count) / count) - freedom;
        var excess = (spread / (p * (1 - p))) - freedom;
        if (excess <= 0 || room <= 0)
        {
            return null;
        }

        // A correlation of 1 or more leaves nothing to borrow.
        var strength = Math.Max(1e-6, (room / excess) - 1);
        return (p * strength, (1 - p) * strength);
    }

    private static ShrunkenShare Shrink(TeamShare team, (double Alpha, double Beta)? prior, Figure<double> pooled, double level)
    {
        var raw = team.Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(team.Successes, team.Count);
        var jeffreys = (team.Successes + 0.5) / (team.Count + 1.0);
        if (prior is not { } known)
        {
            return new ShrunkenShare
            {
                Name = team.Name,
                Raw = raw,
                Pull = 1,
                JeffreysMean = jeffreys,
                Shrunken = pooled.Value is { } common
                    ? Estimate.WithoutInterval(common, UndefinedReason.ZeroVariance, level, IntervalMethod.None)
                    : Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.None),
            };
        }

        var (alpha, beta) = (known.Alpha + team.Successes, known.Beta + (team.Count - team.Successes));
        var tail = (1 - level) / 2;
        return new ShrunkenShare
        {
            Name = team.Name,
            Raw = raw,
            Pull = (known.Alpha + known.Beta) / (alpha + beta),
            JeffreysMean = jeffreys,
            Shrunken = Estimate.Of(
                alpha / (alpha + beta), BetaDistribution.Quantile(tail, alpha, beta), BetaDistribution.InverseSurvival(tail, alpha, beta), level,
                    IntervalMethod.Posterior),
        };
    }
}
