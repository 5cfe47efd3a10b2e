using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Fair comparison of small teams' scores: the larger a team's error, the closer it is judged to the average of all.</summary>
/// <remarks>
/// <para><b>Formula.</b> y ~ N(θ, v), θ ~ N(μ, τ²); θ̂ = Bμ + (1 − B)y, B = v/(v + τ²), μ = Σwy/Σw with w = 1/(v + τ²). Moments (DerSimonian and Laird):
/// τ² = (Q − (k − 1))/(Σw₀ − Σw₀²/Σw₀), w₀ = 1/v. Iterative (Paule and Mandel): Σw(y − μ)² = k − 1. James–Stein: ȳ + max(0, 1 − (k − 3)v/S)(y − ȳ).</para>
/// <para><b>Units.</b> Those of the scores; B and I² are fractions.</para>
/// <para><b>Domain.</b> Independent teams with known, positive standard errors, as <see cref="NetPromoterScoreResult.StandardError"/>.</para>
/// <para><b>Edge cases.</b> No team: undefined, <see cref="UndefinedReason.NoData"/>. One team: τ² is undefined,
/// <see cref="UndefinedReason.SmallSample"/>, and the team keeps its own
/// score, which is the common mean. τ² ≤ 0: full pooling, every team has the common mean and an interval of width zero, as the method takes μ and τ² as known.
/// All scores alike: Q = 0, I² is undefined, <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> Closed form, or bisection to the last bit.</para>
/// <para><b>Source.</b> R. DerSimonian and N. Laird, Controlled Clinical Trials 7, 1986; R. Paule and J. Mandel, Journal of Research NBS 87, 1982; B.
/// Efron and C. Morris, JASA 70, 1975.</para>
/// </remarks>
/// <example>
/// <code>
/// TeamMean Team(string name, double mean) =&gt; new() { Name = name, Mean = mean, StandardError = 5 };
/// var result = MeanShrinkage.Compute([Team("North", 70), Team("South", 80), Team("West", 90)]);
/// Console.WriteLine(string.Join(", ", result.Teams.Select(team =&gt; $"{team.Name} {team.Shrunken.Value:F1}"))); // North 72.5, South 80.0, West 87.5
/// Console.WriteLine($"each is drawn {result.Teams[0].Pull:P0} of the way to {result.CommonMean:F1} points"); // each is drawn 25 % of the way to 80.0 points
/// </code>
/// </example>
public static class MeanShrinkage
{
    /// <summary>Shrinks the scores of teams.</summary>
    /// <param name="teams">The teams.</param>
    /// <param name="method">How the variance between teams is estimated.</param>
    /// <param name="level">Level of the posterior intervals.</param>
    /// <returns>The teams' scores and the distribution they were drawn to.</returns>
    /// <exception cref="ArgumentException"><paramref name="teams"/> is null, or the level is not inside (0, 1).</exception>
    public static MeanShrinkageResult Compute(IReadOnlyList<TeamMean> teams, ShrinkageMethod method = ShrinkageMethod.Moments,
        double level = Estimate.DefaultLevel)
    {
        Guard.Defined(method);
        Guard.Between(level, 0, 1);
        var k = Guard.NoneNull(teams).Count;
        var none = Figure.Undefined<double>(UndefinedReason.NoData);
        if (k == 0)
        {
            return new MeanShrinkageResult
            {
                RawBetweenVariance = none,
                BetweenVariance = none,
                CommonMean = none,
                CommonStandardError = none,
                FixedMean = none,
                Heterogeneity = none,
                HeterogeneityShare = none,
                JamesStein = [],
                Teams = [],
            };
        }

        var (fixedMean, heterogeneity, _) = Pool(teams, 0);
        var raw = k == 1 ? Figure.Undefined<double>(UndefinedReason.SmallSample)
            : Figure.Of(method == ShrinkageMethod.Moments ? DerSimonianLaird(teams, heterogeneity) : PauleMandel(teams));
        var between = raw.Select(variance => Math.Max(variance, 0));
        var (common, _, error) = Pool(teams, between.Value ?? 0);
        return new MeanShrinkageResult
        {
            RawBetweenVariance = raw,
            BetweenVariance = between,
            CommonMean = Figure.Of(common),
            CommonStandardError = Figure.Of(error),
            FixedMean = Figure.Of(fixedMean),
            Heterogeneity = Figure.Of(heterogeneity),
            HeterogeneityShare = Figure.Ratio(heterogeneity - (k - 1), heterogeneity).Select(share => Math.Max(share, 0)),
            JamesStein = JamesStein(teams),
            Teams = FrozenList.Own(teams.Select(team => Shrink(team, common, between, level)).ToArray()),
        };
    }

    /// <summary>A team by the scores of its respondents: their mean and its standard error, s / √n.</summary>
    /// <param name="name">The team's name.</param>
    /// <param name="scores">One score for each respondent.</param>
    /// <returns>The team; null where no error can be told, of fewer than two scores or of scores all alike.</returns>
    /// <exception cref="ArgumentException">The name is blank, or a score is not finite or outside ±1e100.</exception>
    public static TeamMean? TeamOf(string name, ReadOnlySpan<double> scores)
    {
        Guard.NotBlank(name);
        foreach (var score in scores)
        {
            Guard.InRange(score, -1e100, 1e100, nameof(scores));
        }

        var moments = Moments.Compute(scores);
        var error = moments.StandardDeviation.Value / Math.Sqrt(scores.Length);
        return moments.Mean.Value is { } mean && error >= 1e-100
            ? new TeamMean { Name = name, Mean = mean, StandardError = error.Value }
            : null;
    }

    private static (double Mean, double Squares, double Error) Pool(IReadOnlyList<TeamMean> teams, double between)
    {
        var weights = teams.Select(team => 1 / ((team.StandardError * team.StandardError) + between)).ToArray();
        var total = weights.Sum();
        var mean = weights.Select((weight, i) => weight * teams[i].Mean).Sum() / total;
        return (mean, weights.Select((weight, i) => weight * (teams[i].Mean - mean) * (teams[i].Mean - mean)).Sum(), 1 / Math.Sqrt(total));
    }

    private static double DerSimonianLaird(IReadOnlyList<TeamMean> teams, double heterogeneity)
    {
        var weights = teams.Select(team => 1 / (team.StandardError * team.StandardError)).ToArray();
        var total = weights.Sum();

        // total − Σw²/total, each weight by the others instead of by a difference: where one team knows nearly everything the difference is all rounding.
        var (ahead, spread) = (0.0, 0.0);
        var behind = new double[weights.Length + 1];
        for (var i = weights.Length - 1; i >= 0; i--)
        {
            behind[i] = behind[i + 1] + weights[i];
        }

        for (var i = 0; i < weights.Length; i++)
        {
            spread += weights[i] / total * (ahead + behind[i + 1]);
            ahead += weights[i];
        }

        return (heterogeneity - (teams.Count - 1)) / spread;
    }

    private static double PauleMandel(IReadOnlyList<TeamMean> teams)
    {
        var target = teams.Count - 1;
        if (Pool(teams, 0).Squares <= target)
        {
            return 0;
        }

        var (low, high) = (0.0, 1.0);
        while (Pool(teams, high).Squares > target)
        {
            high *= 2;
        }

        while (true)
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high)
            {
                return middle;
            }

            (low, high) = Pool(teams, middle).Squares > target ? (middle, high) : (low, middle);
        }
    }

    private static double[] JamesStein(IReadOnlyList<TeamMean> teams)
    {
        var variance = teams[0].StandardError * teams[0].StandardError;
        if (teams.Count < 4 || teams.Any(team => team.StandardError != teams[0].StandardError))
        {
            return [];
        }

        var mean = teams.Average(team => team.Mean);
        var squares = teams.Sum(team => (team.Mean - mean) * (team.Mean - mean));
        var keep = squares == 0 ? 0 : Math.Max(1 - ((teams.Count - 3) * variance / squares), 0);
        return [.. teams.Select(team => mean + (keep * (team.Mean - mean)))];
    }

    private static ShrunkenMean Shrink(TeamMean team, double common, Figure<double> between, double level)
    {
        var variance = team.StandardError * team.StandardError;

        // A single team has nothing to be drawn to.
        var pull = between.Value is { } known ? variance / (variance + known) : 0;
        var (mean, deviation) = ((pull * common) + ((1 - pull) * team.Mean), Math.Sqrt((1 - pull) * variance));
        var margin = NormalDistribution.TwoSidedQuantile(level) * deviation;
        return new ShrunkenMean
        {
            Name = team.Name,
            Raw = team.Mean,
            Shrunken = Estimate.Of(mean, mean - margin, mean + margin, level, IntervalMethod.Posterior),
            Pull = pull,
            StandardDeviation = deviation,
        };
    }
}
