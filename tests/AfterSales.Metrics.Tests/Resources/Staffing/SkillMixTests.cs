using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class SkillMixTests
{
    private static readonly string[] Skills = ["phone", "onsite", "depot"];

    [Fact]
    public void ReferenceCases_Hold() => Assert.All(
        CaseKinds.Of("resource_configuration.json", "profiles", "shifts", "fixed_cost"),
        c =>
        {
            var required = c.Inputs.GetProperty("required").EnumerateObject()
                .Select(p => new SkillRequirement { Skill = p.Name, Agents = p.Value.Number()!.Value }).ToList();
            var profiles = c.Inputs.GetProperty("profiles").EnumerateArray().Select(p => new SkillProfile
            {
                Cost = p.GetProperty("cost").Exact(),
                Skills = [.. p.GetProperty("skills").EnumerateArray().Select(s => s.GetString()!)],
                Maximum = p.TryGetProperty("max", out var max) ? max.GetInt32() : null,
            }).ToList();
            var plan = SkillMix.Optimize(required, profiles);
            Assert.True(plan.IsProvenOptimal);
            Assert.Equal(c.Expected.GetProperty("min_cost").Exact(), plan.Cost.Value);
            Assert.True(Covers(required, profiles, plan.Headcount!));
            var check = new CaseCheck(c.Name, c.Expected, 1e-10);
            check.Known("min_cost", "one_optimal_headcount");
            check.AssertAllSeen();
        });

    [Fact]
    public void Optimize_SkillNobodyHas_IsNamed()
    {
        var plan = SkillMix.Optimize([Need("phone", 2), Need("drone", 1)], [Profile(10m, null, "phone")]);

        Assert.Equal(["drone"], plan.Uncovered);
        Assert.Equal(UndefinedReason.Infeasible, plan.Cost.Reason);
    }

    [Fact]
    public void Optimize_TooFewAgentsThereAre_NamesTheSkills()
        => Assert.Equal(["phone"], SkillMix.Optimize([Need("phone", 3)], [Profile(10m, 2, "phone")]).Uncovered);

    [Fact]
    public void Optimize_NothingRequired_NeedsNobody() => Assert.Equal(0m, SkillMix.Optimize([Need("phone", 0)], [Profile(10m, 2, "phone")]).Cost.Value);

    [Fact]
    public void Optimize_SearchLimit_GivesTheBound()
    {
        // Half an agent is enough for the relaxation.
        var plan = SkillMix.Optimize([Need("phone", 1.5)], [Profile(10m, null, "phone")], new SearchOptions { MaximumWork = 36 });

        Assert.False(plan.IsProvenOptimal);
        Reference.AssertClose(15, plan.LowerBound.Value, 1e-9, "bound");
        Assert.Equal(20m, SkillMix.Optimize([Need("phone", 1.5)], [Profile(10m, null, "phone")]).Cost.Value);
    }

    [Fact]
    public void Optimize_SkillRequiredTwice_Throws() => Assert.Throws<ArgumentException>(() => SkillMix.Optimize([Need("a", 1), Need("a", 1)], []));

    /// <summary>The slower obvious version: every mix, feasible when each set of skills has agents enough that have one of them (Hall).</summary>
    [Property(MaxTest = 40)]
    public Property Optimize_SmallCases_EqualExhaustiveSearch()
        => Prop.ForAll(Gen.Choose(0, 6).ArrayOf(3).ToArbitrary(), Gen.Choose(1, 9).ArrayOf(4).ToArbitrary(), (halves, costs) =>
        {
            var required = Skills.Select((skill, i) => Need(skill, halves[i] / 2.0)).ToList();
            var profiles = new[]
            {
                Profile(costs[0], null, "phone"), Profile(costs[1], null, "onsite"), Profile(costs[2], null, "onsite", "depot"), Profile(costs[3], 2, Skills),
            };
            var plan = SkillMix.Optimize(required, profiles);
            var best = (from a in Enumerable.Range(0, 5)
                        from b in Enumerable.Range(0, 5)
                        from c in Enumerable.Range(0, 8)
                        from d in Enumerable.Range(0, 3)
                        where Covers(required, profiles, [a, b, c, d])
                        select (a * costs[0]) + (b * costs[1]) + (c * costs[2]) + (d * costs[3])).Min();
            return plan.Cost.Value == best && Covers(required, profiles, plan.Headcount!);
        });

    private static bool Covers(IReadOnlyList<SkillRequirement> required, IReadOnlyList<SkillProfile> profiles, IReadOnlyList<int> headcount)
        => Enumerable.Range(1, (1 << required.Count) - 1).All(set =>
        {
            var skills = required.Where((_, i) => (set & (1 << i)) != 0).ToList();
            return profiles.Zip(headcount, (p, n) => skills.Any(s => p.Skills.Contains(s.Skill)) ? n : 0).Sum() >= skills.Sum(s => s.Agents) - 1e-9;
        });

    private static SkillRequirement Need(string skill, double agents) => new() { Skill = skill, Agents = agents };

    private static SkillProfile Profile(decimal cost, int? maximum, params string[] skills) => new() { Cost = cost, Skills = skills, Maximum = maximum };
}
