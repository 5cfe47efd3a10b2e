using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="ShareShrinkage"/> found, with its ingredients.</summary>
public sealed partial record ShareShrinkageResult
{
    /// <summary>Share of all teams' answers together.</summary>
    public required Figure<double> Pooled { get; init; }

    /// <summary>Correlation of two answers to the same team, 1/(M + 1): 0 when teams do not differ beyond chance.</summary>
    public required Figure<double> IntraTeamCorrelation { get; init; }

    /// <summary>Answers that the common share is worth, M = α + β; unbounded when teams do not differ beyond chance.</summary>
    public required Figure<double> PriorStrength { get; init; }

    /// <summary>First parameter of the beta distribution of teams' shares.</summary>
    public required Figure<double> Alpha { get; init; }

    /// <summary>Second parameter of the beta distribution of teams' shares.</summary>
    public required Figure<double> Beta { get; init; }

    /// <summary>Log-likelihood of the answers under that distribution, without the binomial coefficients; undefined from moments.</summary>
    public required Figure<double> LogLikelihood { get; init; }

    /// <summary>The teams, in order.</summary>
    public required IReadOnlyList<ShrunkenShare> Teams
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
