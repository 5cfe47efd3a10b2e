using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="JobAssignment"/> found.</summary>
public sealed partial record JobAssignmentResult
{
    /// <summary>Index of each technician's job; null for one who stays free.</summary>
    public required IReadOnlyList<int?> Jobs
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Indices of the jobs nobody does.</summary>
    public required IReadOnlyList<int> OpenJobs
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Cost of all pairs.</summary>
    public required double Cost { get; init; }

    /// <summary>What no assignment with as many pairs can undercut: the cost itself when it is proven least; undefined with
    /// <see cref="UndefinedReason.Unresolved"/> when more pairs may be possible.</summary>
    public required Figure<double> LowerBound { get; init; }

    /// <summary>Whether the assignment is proven to have the most pairs, and of these the least cost.</summary>
    public required bool IsProvenOptimal { get; init; }

    /// <summary>Work spent: entries of the table looked at.</summary>
    public required long Work { get; init; }
}
