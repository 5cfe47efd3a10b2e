using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>A case that does not simply keep a rule.</summary>
public sealed partial record CaseRuleStatus
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>How it stands to the rule.</summary>
    public required RuleStatus Status { get; init; }

    /// <summary>The places of the steps that break the rule, or for which it is pending, from 0.</summary>
    public required IReadOnlyList<int> Positions { get; init => field = FrozenList.Copy(value); }
}
