using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Rule conformance (declarative rules, segregation of duties): which cases keep rules of order, number, people and time.</summary>
/// <remarks>
/// <para><b>Formula.</b> Rate = satisfied ÷ (satisfied + violated), Wilson. A rule is about a case that has its step a (b of
/// <see cref="RuleKind.Precedence"/>, both of <see cref="RuleKind.DifferentResource"/>); <see cref="RuleKind.Exactly"/> is about every case.</para>
/// <para><b>Units.</b> Cases; time elapsed, or working time of a rule's calendar.</para>
/// <para><b>Domain.</b> Any case and rules. Order is that of the steps as given: a before b says nothing of b before a.</para>
/// <para><b>Edge cases.</b> A rule that nothing triggers is not activated, and a case still open that can comply is pending: neither is a pass, neither is
/// in the rate. A missing resource leaves four eyes undecided, unless others break the rule. A limit exactly met is met; a step without end counts from its
/// start, one without any time is undecided. An open case is in time until the report, and pending where there is none. No case that decides: the rate
/// undefined, <see cref="UndefinedReason.NoData"/>.</para>
/// <para><b>Method.</b> One pass over each case and rule.</para>
/// <para><b>Source.</b> M. Pesic and W. van der Aalst, A declarative approach for flexible business processes, BPM Workshops 2006 (Declare); R. Botha and
/// J. Eloff, Separation of duties for access control enforcement in workflow environments, IBM Systems Journal 40, 2001.</para>
/// </remarks>
/// <example>
/// <code>
/// var line = RuleConformance.Compute(
///     [CaseRoute.Of("C-1", ["Repair", "Test", "Ship"]), CaseRoute.Of("C-2", ["Repair", "Ship"])], [ConformanceRule.Precedence("Test", "Ship")])[0];
/// Console.WriteLine($"tested before shipping: {line.Rate.Value:P0}"); // tested before shipping: 50 %
/// Console.WriteLine($"violated by {line.Cases.Single(status =&gt; status.Status == RuleStatus.Violated).Case}"); // violated by C-2
/// </code>
/// </example>
public static class RuleConformance
{
    /// <summary>Holds cases against rules.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="asOf">The report instant, until which open cases had time; null when it is not known.</param>
    /// <param name="level">Confidence level of the rates.</param>
    /// <returns>Each rule, in the order given.</returns>
    /// <exception cref="ArgumentException">A list or an item is null, the level is not inside (0, 1), or a rule with a calendar looks at instants more than
    /// 3,000 years apart.</exception>
    public static IReadOnlyList<RuleConformanceLine> Compute(
        IReadOnlyList<CaseRoute> cases, IReadOnlyList<ConformanceRule> rules, Instant? asOf = null, double level = Estimate.DefaultLevel)
    {
        Guard.NoneNull(cases);
        Guard.NoneNull(rules);
        Guard.Between(level, 0, 1);
        return FrozenList.Own(rules.Select(rule => Line(cases, rule, asOf, level)).ToArray());
    }

    private static RuleConformanceLine Line(IReadOnlyList<CaseRoute> cases, ConformanceRule rule, Instant? asOf, double level)
    {
        var (counts, found) = (new long[5], new List<CaseRuleStatus>());
        foreach (var item in cases)
        {
            var (status, positions) = new RuleCheck(item, rule, asOf).Status();
            counts[(int)status]++;
            if (status is RuleStatus.Violated or RuleStatus.Pending or RuleStatus.Undecided)
            {
                found.Add(new CaseRuleStatus { Case = item.Case, Status = status, Positions = FrozenList.Own(positions) });
            }
        }

        var (satisfied, violated) = (counts[(int)RuleStatus.Satisfied], counts[(int)RuleStatus.Violated]);
        return new RuleConformanceLine
        {
            Rule = rule,
            Satisfied = satisfied,
            Violated = violated,
            Pending = counts[(int)RuleStatus.Pending],
            Undecided = counts[(int)RuleStatus.Undecided],
            NotActivated = counts[(int)RuleStatus.NotActivated],
            Rate = Proportion.Compute(satisfied, satisfied + violated, level: level),
            Cases = FrozenList.Own(found.ToArray()),
        };
    }
}
