using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="ProcessChange"/> found of the mean cost of closed cases.</summary>
public sealed partial record VariantCostChangeResult
{
    /// <summary>The currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Every variant of either period, by its steps, with what it did to the mean cost.</summary>
    public required IReadOnlyList<VariantChange> Variants { get; init => field = FrozenList.Copy(value); }

    /// <summary>The mean cost of closed cases before and after, as rates and mix of the variants.</summary>
    public required RateMixDecompositionResult MeanCost { get; init; }

    /// <summary>Closed cases whose time is not all priced, or not all known, in the first period: their cost is too low.</summary>
    public required long IncompleteBefore { get; init; }

    /// <summary>The same in the second period.</summary>
    public required long IncompleteAfter { get; init; }

    /// <summary>Why the mean cost changed, in the form that every explanation has: each variant's own mean, and its share of the cases.</summary>
    /// <returns>The explanation, in the currency; without parts, and with the reason, when a period has no closed case.</returns>
    /// <exception cref="OverflowException">A sum needs more than 28 digits.</exception>
    public Explanation ToExplanation()
    {
        var plain = MeanCost.ToExplanation();
        return plain.Change.Reason is { } reason
            ? Explanation.Refused(plain.From, plain.To, reason, plain.Convention, Currency)
            : Explanation.Of(plain.From.Value!.Value, plain.To.Value!.Value, plain.Parts, plain.Convention, Currency);
    }
}
