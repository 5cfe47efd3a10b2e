using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="FlowConformance"/> found.</summary>
public sealed partial record FlowConformanceResult
{
    /// <summary>Steps of the shortest route; undefined, <see cref="UndefinedReason.Infeasible"/>, where no start leads to an end.</summary>
    public required Figure<int> ShortestRoute { get; init; }

    /// <summary>Every case, in the order given.</summary>
    public required IReadOnlyList<CaseConformance> Cases { get; init => field = FrozenList.Copy(value); }

    /// <summary>Closed cases.</summary>
    public required long Closed { get; init; }

    /// <summary>Closed cases that conform.</summary>
    public required long ConformingCases { get; init; }

    /// <summary>Steps inserted and skipped in closed cases that have a route.</summary>
    public required long Cost { get; init; }

    /// <summary>Steps of those cases and of their shortest routes: what <see cref="Cost"/> is held against.</summary>
    public required long StepsAndRoutes { get; init; }

    /// <summary>Share of closed cases that conform.</summary>
    public required Estimate Conforming { get; init; }

    /// <summary>Transitions that are not allowed, in all cases, by name.</summary>
    public required IReadOnlyList<ForbiddenTransition> Forbidden { get; init => field = FrozenList.Copy(value); }

    /// <summary>Steps that the cases left out, in all cases, by name.</summary>
    public required IReadOnlyList<StepCount> Skipped { get; init => field = FrozenList.Copy(value); }

    /// <summary>Steps that the cases did beyond the flow, in all cases, by name.</summary>
    public required IReadOnlyList<StepCount> Inserted { get; init => field = FrozenList.Copy(value); }

    /// <summary>1 − Σ cost ÷ Σ (steps + shortest route), over closed cases.</summary>
    public required Figure<double> FitnessOfLog { get; init; }

    /// <summary>The mean fitness of closed cases.</summary>
    public required Figure<double> MeanFitness { get; init; }
}
