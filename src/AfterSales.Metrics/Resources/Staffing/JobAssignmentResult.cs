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
}
