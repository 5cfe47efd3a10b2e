using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>How all cases stand to one rule; the five counts add up to the cases.</summary>
public sealed partial record RuleConformanceLine
{
    /// <summary>The rule.</summary>
    public required ConformanceRule Rule { get; init; }

    /// <summary>Cases that keep it.</summary>
    public required long Satisfied { get; init; }

    /// <summary>Cases that break it.</summary>
    public required long Violated { get; init; }

    /// <summary>Open cases that can still keep it.</summary>
    public required long Pending { get; init; }

    /// <summary>Cases of which what decides is not recorded.</summary>
    public required long Undecided { get; init; }

    /// <summary>Cases that it is not about.</summary>
    public required long NotActivated { get; init; }

    /// <summary>Satisfied ÷ (satisfied + violated).</summary>
    public required Estimate Rate { get; init; }

    /// <summary>The cases violated, pending and undecided, in the order given.</summary>
    public required IReadOnlyList<CaseRuleStatus> Cases { get; init => field = FrozenList.Copy(value); }
}
