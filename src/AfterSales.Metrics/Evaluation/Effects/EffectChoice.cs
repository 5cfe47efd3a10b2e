using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>The strongest method that the evidence allows, and what is weak about it.</summary>
public sealed partial record EffectChoice
{
    /// <summary>The method; null when nothing can be measured.</summary>
    public required EffectMethod? Method { get; init; }

    /// <summary>Why nothing can be measured; null when something can.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>What is weak about it; empty when nothing is known to be.</summary>
    public required IReadOnlyList<EffectWeakness> Weaknesses { get; init => field = FrozenList.Copy(value); }
}
