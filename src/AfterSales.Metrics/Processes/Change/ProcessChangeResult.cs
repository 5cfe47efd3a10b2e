using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="ProcessChange"/> found. Appeared: 0 before; vanished: 0 after.</summary>
public sealed partial record ProcessChangeResult
{
    /// <summary>Closed cases of the first period.</summary>
    public required long ClosedBefore { get; init; }

    /// <summary>Closed cases of the second period.</summary>
    public required long ClosedAfter { get; init; }

    /// <summary>Directly-follows pairs that only the second period has.</summary>
    public required IReadOnlyList<CountChange> AppearedPairs { get; init => field = FrozenList.Copy(value); }

    /// <summary>Directly-follows pairs that only the first period has.</summary>
    public required IReadOnlyList<CountChange> VanishedPairs { get; init => field = FrozenList.Copy(value); }

    /// <summary>Hand-offs that only the second period has.</summary>
    public required IReadOnlyList<CountChange> AppearedHandoffs { get; init => field = FrozenList.Copy(value); }

    /// <summary>Hand-offs that only the first period has.</summary>
    public required IReadOnlyList<CountChange> VanishedHandoffs { get; init => field = FrozenList.Copy(value); }

    /// <summary>Every variant of either period, by its steps, with what it did to the mean lead in hours.</summary>
    public required IReadOnlyList<VariantChange> Variants { get; init => field = FrozenList.Copy(value); }

    /// <summary>The mean lead of closed cases in hours, before and after, as rates and mix of the variants.</summary>
    public required RateMixDecompositionResult MeanLead { get; init; }

    /// <summary>The rates of closed cases, compared.</summary>
    public required IReadOnlyList<ProcessRateChange> Rates { get; init => field = FrozenList.Copy(value); }

    /// <summary>Why the mean lead changed, in the form that every explanation has: each variant's own mean, and its share of the cases.</summary>
    /// <returns>The explanation, in hours; without parts, and with the reason, when a period has no closed case.</returns>
    /// <exception cref="OverflowException">A sum needs more than 28 digits.</exception>
    public Explanation ToExplanation() => MeanLead.ToExplanation();
}
