using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Which technician does which job, at least total cost.</summary>
/// <remarks>
/// <para><b>Formula.</b> Least Σ cost(technician, job) over pairs in which nobody and nothing stands twice, among the choices with the most pairs.</para>
/// <para><b>Units.</b> Cost in any one unit: money, minutes of travel.</para>
/// <para><b>Domain.</b> Finite costs, negative ones allowed, the largest times the square of the table's shorter side within the range of double;
/// null where the technician cannot do the job (skill, region, hours).</para>
/// <para><b>Edge cases.</b> More jobs than technicians leave jobs open, more technicians leave technicians free; a job that no one left can do stays open:
/// doing more jobs comes first, cost second. Of several assignments of the same cost one is given, always the same. No technicians or no jobs: no pairs,
/// cost 0. Work that reaches its limit gives each one left the cheapest of what is left, in order, and the bound.</para>
/// <para><b>Method.</b> Shortest augmenting paths with dual prices (Jonker and Volgenant) on the table as it is, the shorter side s assigned to the longer l:
/// s²·l comparisons at most, 10⁹ for 1,000 × 1,000 and mostly far fewer. A forbidden pair costs more than any change of the allowed ones can save.</para>
/// <para><b>Source.</b> H. Kuhn 1955; R. Jonker and A. Volgenant, Computing 38, 1987.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(JobAssignment.Optimize([[1, 1], [1, 1]]).Jobs); // [0, 1]
/// </code>
/// </example>
public static class JobAssignment
{
    /// <summary>The assignment of least cost.</summary>
    /// <param name="costs">For each technician the cost of each job; null where it cannot be done. All rows have one length.</param>
    /// <param name="options">How long the search may go on, in columns looked at; null is <see cref="SearchOptions.Default"/>.</param>
    /// <returns>The job of each technician, the jobs left open, and the cost.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="costs"/> is null.</exception>
    /// <exception cref="ArgumentException">A row is null, rows differ in length, or a cost is NaN, infinite or beyond the domain.</exception>
    public static JobAssignmentResult Optimize(IReadOnlyList<IReadOnlyList<double?>> costs, SearchOptions? options = null)
    {
        Guard.NoneNull(costs);
        var (technicians, jobs) = (costs.Count, costs.Count == 0 ? 0 : costs[0].Count);
        var largest = 0.0;
        foreach (var row in costs)
        {
            Guard.SameLength(row.Count, jobs, nameof(costs), "the first row");
            largest = row.Aggregate(largest, (most, c) => c is { } cost ? Math.Max(most, Math.Abs(Guard.Finite(cost, nameof(costs)))) : most);
        }

        // The shorter side is assigned, each to one of the longer. Idle technicians and open jobs cost as much as a forbidden pair, which no saving among
        // allowed pairs can pay for.
        var (rows, columns, isTurned) = technicians <= jobs ? (technicians, jobs, false) : (jobs, technicians, true);
        var forbidden = ((2 * largest) + 1) * (rows + 1);
        Guard.Representable(forbidden * (rows + 1), nameof(costs));
        var table = new double[(long)rows * columns];
        for (var i = 0; i < technicians; i++)
        {
            for (var j = 0; j < jobs; j++)
            {
                table[isTurned ? ((long)j * columns) + i : ((long)i * columns) + j] = costs[i][j] ?? forbidden;
            }
        }

        var assignment = new RectangularAssignment(table, rows, columns);
        var columnOf = assignment.Solve((options ?? SearchOptions.Default).MaximumWork);
        var result = Result(costs, jobs, columnOf, isTurned);
        var bound = assignment.IsComplete ? Figure.Of(result.Cost) : Bound(result, rows, assignment.Bound, largest, forbidden);
        return result with { LowerBound = bound, IsProvenOptimal = bound.Value >= result.Cost, Work = assignment.Work };
    }

    /// <summary>The bound of the table's cost without its forbidden pairs, where no assignment can have fewer of them.</summary>
    private static Figure<double> Bound(JobAssignmentResult result, int rows, double bound, double largest, double forbidden)
    {
        var undone = rows - result.Jobs.Count(job => job is not null);
        var atLeast = Math.Max(Math.Ceiling((bound - (rows * largest)) / forbidden), 0);
        return atLeast >= undone ? Figure.Of(Math.Min(result.Cost, bound - (undone * forbidden))) : Figure.Undefined<double>(UndefinedReason.Unresolved);
    }

    private static JobAssignmentResult Result(IReadOnlyList<IReadOnlyList<double?>> costs, int jobs, int[] columnOf, bool isTurned)
    {
        var (assigned, isDone) = (new int?[costs.Count], new bool[jobs]);
        for (var row = 0; row < columnOf.Length; row++)
        {
            var (technician, job) = isTurned ? (columnOf[row], row) : (row, columnOf[row]);
            if (costs[technician][job] is not null)
            {
                (assigned[technician], isDone[job]) = (job, true);
            }
        }

        return new JobAssignmentResult
        {
            Jobs = FrozenList.Own(assigned),
            OpenJobs = FrozenList.Own(Enumerable.Range(0, jobs).Where(j => !isDone[j]).ToArray()),
            Cost = assigned.Select((j, i) => j is { } job ? costs[i][job]!.Value : 0).Sum(),
            LowerBound = Figure.Undefined<double>(UndefinedReason.Unresolved),
            IsProvenOptimal = false,
            Work = 0,
        };
    }
}
