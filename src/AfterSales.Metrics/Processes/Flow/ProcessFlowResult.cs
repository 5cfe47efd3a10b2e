using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="ProcessFlow"/> found. Lists are in ordinal order of their names, variants by count.</summary>
public sealed partial record ProcessFlowResult
{
    /// <summary>Where the events ended.</summary>
    public required EventAccount Account { get; init; }

    /// <summary>Cases, open and closed.</summary>
    public required long Cases { get; init; }

    /// <summary>Closed cases.</summary>
    public required long Closed { get; init; }

    /// <summary>Open cases.</summary>
    public required long Open { get; init; }

    /// <summary>Neighbors of different steps whose order only their place in the log decided.</summary>
    public required long Ties { get; init; }

    /// <summary>Directly-follows pairs of all cases; their counts add up to the used events less the cases.</summary>
    public required IReadOnlyList<StepPairGroup> DirectlyFollows { get; init => field = FrozenList.Copy(value); }

    /// <summary>First steps of all cases.</summary>
    public required IReadOnlyList<StepCount> Starts { get; init => field = FrozenList.Copy(value); }

    /// <summary>How often each step was done, the most frequent first, equal ones by name, ordinal; the counts add up to the used events.</summary>
    public IReadOnlyList<StepCount> Steps => FrozenList.Own(Starts.Select(start => (start.Step, start.Count))
        .Concat(DirectlyFollows.Select(pair => (Step: pair.To, pair.Count)))
        .GroupBy(part => part.Step, StringComparer.Ordinal)
        .Select(parts => new StepCount { Step = parts.Key, Count = parts.Sum(part => part.Count) })
        .OrderByDescending(step => step.Count).ThenBy(step => step.Step, StringComparer.Ordinal).ToArray());

    /// <summary>Last steps of closed cases.</summary>
    public required IReadOnlyList<StepCount> Ends { get; init => field = FrozenList.Copy(value); }

    /// <summary>The steps at which open cases stand.</summary>
    public required IReadOnlyList<StepCount> OpenAt { get; init => field = FrozenList.Copy(value); }

    /// <summary>Variants of closed cases, the most frequent first, equal ones by their steps; their counts add up to the closed cases.</summary>
    public required IReadOnlyList<FlowVariant> Variants { get; init => field = FrozenList.Keep(value); }

    /// <summary>How many of the most frequent variants cover the share asked for; undefined, <see cref="UndefinedReason.NoData"/>, without closed
    /// cases.</summary>
    public required Figure<int> CoveringVariants { get; init; }
}
