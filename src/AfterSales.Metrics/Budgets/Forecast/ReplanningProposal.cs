using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A proposed new allocation, the difference line by line, and the expected effect.</summary>
public sealed partial record ReplanningProposal
{
    /// <summary>The budget.</summary>
    public required Money Budget { get; init; }

    /// <summary>Whether the budget fits between what is consumed and the limits.</summary>
    public required SplitFeasibility Feasibility { get; init; }

    /// <summary>The lines in the order given; the proposals add up to <see cref="Budget"/>. Empty when it does not fit.</summary>
    public required IReadOnlyList<ReplanningChange> Lines { get; init => field = FrozenList.Keep(value); }

    /// <summary>The lines whose limits bind; when the budget does not fit, those that keep it from fitting.</summary>
    public required IReadOnlyList<string> Binding { get; init => field = FrozenList.Keep(value); }

    /// <summary>What the lines are expected to overrun their current budgets by, together.</summary>
    public required Money ShortfallBefore { get; init; }

    /// <summary>What they are expected to overrun the proposed budgets by; null when there is no proposal.</summary>
    public required Money? ShortfallAfter { get; init; }

    /// <summary>What lines receive beyond their current budgets, together. Null when there is no proposal.</summary>
    public required Money? Moved { get; init; }
}
