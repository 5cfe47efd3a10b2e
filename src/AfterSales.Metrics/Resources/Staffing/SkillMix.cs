using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>How many agents of each skill profile to have so that every skill is covered, at least cost.</summary>
/// <remarks>
/// <para><b>Formula.</b> Least Σ costₚ·xₚ, xₚ whole, with shares yₚₛ ≥ 0 of profile p working on skill s: Σₚ yₚₛ ≥ requiredₛ, Σₛ yₚₛ ≤ xₚ, yₚₛ = 0 without
/// the skill.
/// An agent's time may be split over the skills the agent has.</para>
/// <para><b>Units.</b> Agents, in full-time equivalents for the requirement; cost in one currency.</para>
/// <para><b>Domain.</b> Each skill is required once; costs and numbers not negative; at most 1,000,000,000 agents required.</para>
/// <para><b>Edge cases.</b> A skill that no profile has is named, and there is no plan; so are the skills that even all agents there are cannot cover together.
/// Nothing required needs nobody. A search that reaches its limit gives its best plan and the bound.</para>
/// <para><b>Method.</b> Branch and bound over the linear relaxation (dual simplex); the cost is summed in decimal from the whole numbers.</para>
/// <para><b>Source.</b> Multi-skill staffing as a covering program: N. Gans, G. Koole and A. Mandelbaum, Telephone call centers, M&amp;SOM 5(2), 2003,
/// sec. 5.</para>
/// </remarks>
/// <example>
/// <code>
/// SkillProfile[] profiles =
/// [
///     new() { Cost = 100m, Skills = ["Phone"] }, new() { Cost = 120m, Skills = ["Onsite"] }, new() { Cost = 150m, Skills = ["Phone", "Onsite"] },
/// ];
/// var plan = SkillMix.Optimize([new() { Skill = "Phone", Agents = 2.5 }, new() { Skill = "Onsite", Agents = 2.5 }], profiles);
/// Console.WriteLine($"{string.Join(" + ", plan.Headcount!)} people: {plan.Cost} EUR a day"); // 2 + 2 + 1 people: 590 EUR a day
/// </code>
/// </example>
public static class SkillMix
{
    private const double MostAgents = 1_000_000_000;

    /// <summary>The mix of least cost.</summary>
    /// <param name="required">Agents needed with each skill.</param>
    /// <param name="profiles">The kinds of agents to choose from.</param>
    /// <param name="options">How long the search may go on; null is <see cref="SearchOptions.Default"/>.</param>
    /// <returns>Agents of each profile, or the skills that cannot be covered.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An item is null, a skill is required twice, or more than 1,000,000,000 agents are.</exception>
    /// <exception cref="OverflowException">The cost exceeds the largest decimal.</exception>
    public static HeadcountPlan Optimize(IReadOnlyList<SkillRequirement> required, IReadOnlyList<SkillProfile> profiles, SearchOptions? options = null)
    {
        Guard.NoneNull(required);
        Guard.NoneNull(profiles);
        if (required.Select(r => r.Skill).Distinct(StringComparer.Ordinal).Count() != required.Count)
        {
            throw new ArgumentException("Required must name each skill once.", nameof(required));
        }

        if (!(required.Sum(r => r.Agents) <= MostAgents))
        {
            throw Guard.OutOfRange(nameof(required), "must not ask for more than 1000000000 agents together", required.Sum(r => r.Agents));
        }

        var missing = required.Where(r => r.Agents > 0 && !profiles.Any(p => Has(p, r))).Select(r => r.Skill).ToList();
        return missing.Count > 0 ? HeadcountPlan.Infeasible(missing) : Search(required, profiles, options ?? SearchOptions.Default);
    }

    private static HeadcountPlan Search(IReadOnlyList<SkillRequirement> required, IReadOnlyList<SkillProfile> profiles, SearchOptions options)
    {
        var shares = Enumerable.Range(0, profiles.Count)
            .SelectMany(p => Enumerable.Range(0, required.Count).Where(s => Has(profiles[p], required[s])).Select(s => (p, s)))
            .ToArray();
        var columns = profiles.Count + shares.Length;
        var cost = new double[columns];
        var upper = Enumerable.Repeat(double.PositiveInfinity, columns).ToArray();
        var rows = Enumerable.Range(0, profiles.Count + required.Count).Select(_ => new double[columns]).ToArray();
        for (var p = 0; p < profiles.Count; p++)
        {
            (cost[p], upper[p]) = (DecimalParts.ToDouble(profiles[p].Cost), (double?)profiles[p].Maximum ?? double.PositiveInfinity);
            rows[p][p] = -1;
        }

        for (var k = 0; k < shares.Length; k++)
        {
            rows[shares[k].p][profiles.Count + k] = 1;
            rows[profiles.Count + shares[k].s][profiles.Count + k] = 1;
        }

        var kinds = Enumerable.Range(0, rows.Length).Select(i => i < profiles.Count ? RowKind.AtMost : RowKind.AtLeast).ToArray();
        var needs = Enumerable.Repeat(0.0, profiles.Count).Concat(required.Select(r => r.Agents)).ToArray();
        var search = new IntegerProgram(cost, profiles.Count);
        search.Solve(new LinearProgram(cost, upper, rows, kinds, needs), options.MaximumWork);
        var plan = HeadcountPlan.Of(search, [.. profiles.Select(p => p.Cost)]);
        return plan.Cost.Reason == UndefinedReason.Infeasible ? HeadcountPlan.Infeasible([.. required.Where(r => r.Agents > 0).Select(r => r.Skill)]) : plan;
    }

    private static bool Has(SkillProfile profile, SkillRequirement requirement) => profile.Skills.Contains(requirement.Skill, StringComparer.Ordinal);
}
