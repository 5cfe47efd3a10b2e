using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostBridge"/> found.</summary>
public sealed partial record CostBridgeResult
{
    /// <summary>The earlier total.</summary>
    public required Money Before { get; init; }

    /// <summary>The later total.</summary>
    public required Money After { get; init; }

    /// <summary>After − before: the sum of all steps, exact.</summary>
    public required Money Change { get; init; }

    /// <summary>Change / before, as a fraction: 0.05 is 5 % more.</summary>
    public required Figure<double> Growth { get; init; }

    /// <summary>The steps, the largest change first, ties by name.</summary>
    public required IReadOnlyList<CostBridgeStep> Steps { get; init => field = FrozenList.Keep(value); }

    /// <summary>The bridge in the form that every explanation has: an item of one period only is scope.</summary>
    /// <returns>The steps as parts.</returns>
    /// <exception cref="OverflowException">A sum needs more than 28 digits.</exception>
    public Explanation ToExplanation() => Explanation.OfResult(
        Before.Amount,
        After.Amount,
        [.. Steps.Select(step => new ExplanationPart
        {
            Name = step.Name,
            Kind = step.Kind == CostBridgeStepKind.Continuing ? ExplanationPartKind.Component : ExplanationPartKind.Scope,
            Amount = step.Change.Amount,
        })],
        ExplanationConvention.Differences,
        Change.Currency);
}
