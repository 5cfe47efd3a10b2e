using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="DepartmentHandoffs"/> found. Counts are of all cases, rates of closed ones.</summary>
public sealed partial record DepartmentHandoffsResult
{
    /// <summary>The hand-offs from each department to each other, by name, ordinal.</summary>
    public required IReadOnlyList<HandoffGroup> Handoffs { get; init => field = FrozenList.Copy(value); }

    /// <summary>All hand-offs; with <see cref="Within"/> and <see cref="Unknown"/> they are all neighboring pairs.</summary>
    public required PairWaiting Total { get; init; }

    /// <summary>Neighboring events of one department.</summary>
    public required PairWaiting Within { get; init; }

    /// <summary>Neighboring events of which a department is not known.</summary>
    public required PairWaiting Unknown { get; init; }

    /// <summary>All neighboring pairs: hand-offs, within, unknown.</summary>
    public long Pairs => Total.Count + Within.Count + Unknown.Count;

    /// <summary>Hand-offs ÷ all pairs; undefined, <see cref="UndefinedReason.ZeroDenominator"/>, without a pair.</summary>
    public Figure<double> HandoffShare => Figure.Ratio(Total.Count, Pairs);

    /// <summary>The departments of <see cref="Handoffs"/>, those with most hand-offs first, equal ones by name, ordinal.</summary>
    public IReadOnlyList<DepartmentTransfers> Departments => FrozenList.Own(Handoffs
        .SelectMany(pair => new[] { (Name: pair.From, Given: pair.Count, Taken: 0L), (Name: pair.To, Given: 0L, Taken: pair.Count) })
        .GroupBy(part => part.Name, StringComparer.Ordinal)
        .Select(parts => new DepartmentTransfers { Department = parts.Key, Given = parts.Sum(part => part.Given), Taken = parts.Sum(part => part.Taken) })
        .OrderByDescending(department => department.Total).ThenBy(department => department.Department, StringComparer.Ordinal).ToArray());

    /// <summary>Closed cases, of which the rates are.</summary>
    public required long Closed { get; init; }

    /// <summary>Closed cases with more than one stay.</summary>
    public required long CasesTransferred { get; init; }

    /// <summary>Closed cases with stays x y x.</summary>
    public required long CasesWithPingPong { get; init; }

    /// <summary>Closed cases with a stay in a department that had them before.</summary>
    public required long CasesWithReturn { get; init; }

    /// <summary>Share of closed cases with more than one stay.</summary>
    public required Estimate Transferred { get; init; }

    /// <summary>Changes from one stay to the next, for each closed case.</summary>
    public required Figure<double> StayChangesPerCase { get; init; }

    /// <summary>Stays x y x.</summary>
    public required long PingPong { get; init; }

    /// <summary>Share of closed cases with one.</summary>
    public required Estimate PingPongCases { get; init; }

    /// <summary>Stays in a department that had the case before.</summary>
    public required long Returns { get; init; }

    /// <summary>Share of closed cases with one.</summary>
    public required Estimate ReturnCases { get; init; }
}
