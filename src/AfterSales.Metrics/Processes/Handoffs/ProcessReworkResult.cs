using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="ProcessRework"/> found. Counts are of all cases, rates of closed ones.</summary>
public sealed partial record ProcessReworkResult
{
    /// <summary>Closed cases, of which the rates are.</summary>
    public required long Closed { get; init; }

    /// <summary>Events less distinct steps of their case: <see cref="SelfLoops"/> and <see cref="Loops"/> together.</summary>
    public required long Repeats { get; init; }

    /// <summary>A step directly after itself, by step.</summary>
    public required IReadOnlyList<StepCount> SelfLoops { get; init => field = FrozenList.Copy(value); }

    /// <summary>Repeats that came after other steps.</summary>
    public required long Loops { get; init; }

    /// <summary>Closed cases with a repeat.</summary>
    public required long CasesWithRework { get; init; }

    /// <summary>Closed cases that work followed after a closing step.</summary>
    public required long CasesReopened { get; init; }

    /// <summary>Share of closed cases with a repeat.</summary>
    public required Estimate ReworkCases { get; init; }

    /// <summary>Share of closed cases without any repeat, as measured.</summary>
    public required Estimate WithoutRework { get; init; }

    /// <summary>First-pass yield of every step of closed cases, by name.</summary>
    public required IReadOnlyList<StepYield> FirstPass { get; init => field = FrozenList.Copy(value); }

    /// <summary>Rolled throughput yield of the route: the product of its steps' yields, which takes their repeats for independent; beside it stands
    /// <see cref="WithoutRework"/>.</summary>
    public required Figure<double> RolledThroughputYield { get; init; }

    /// <summary>Share of closed cases with an escalation step; undefined, <see cref="UndefinedReason.MissingInput"/>, where none is declared.</summary>
    public required Estimate Escalated { get; init; }

    /// <summary>Share of closed cases that work followed after a closing step.</summary>
    public required Estimate Reopened { get; init; }

    /// <summary>Open cases that work followed after a closing step.</summary>
    public required long ReopenedAndOpen { get; init; }
}
