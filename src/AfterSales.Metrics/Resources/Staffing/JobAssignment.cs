using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Which technician does which job, at least total cost.</summary>
/// <remarks>
/// <para><b>Formula.</b> Least Σ cost(technician, job) over pairs in which nobody and nothing stands twice, among the choices with the most pairs.</para>
/// <para><b>Units.</b> Cost in any one unit: money, minutes of travel.</para>
/// <para><b>Domain.</b> Finite costs, negative ones allowed, the largest times the square of the table's size within the range of double; null where the
/// technician cannot do the job (skill, region, hours).</para>
/// <para><b>Edge cases.</b> More jobs than technicians leave jobs open, more technicians leave technicians free; a job that no one left can do stays open:
/// doing
/// more jobs comes first, cost second. Ties go to the lower index. No technicians or no jobs: no pairs, cost 0.</para>
/// <para><b>Method.</b> Shortest augmenting paths with dual prices (Jonker and Volgenant), O(n³). A forbidden pair costs more than any change of the
/// allowed ones can save.</para>
/// <para><b>Source.</b> H. Kuhn 1955; R. Jonker and A. Volgenant, Computing 38, 1987.</para>
/// </remarks>
public static class JobAssignment
{
    /// <summary>The assignment of least cost.</summary>
    /// <param name="costs">For each technician the cost of each job; null where it cannot be done. All rows have one length.</param>
    /// <returns>The job of each technician, the jobs left open, and the cost.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="costs"/> is null.</exception>
    /// <exception cref="ArgumentException">A row is null, rows differ in length, or a cost is NaN, infinite or beyond the domain.</exception>
    public static JobAssignmentResult Optimize(IReadOnlyList<IReadOnlyList<double?>> costs)
    {
        Guard.NoneNull(costs);
        var (technicians, jobs) = (costs.Count, costs.Count == 0 ? 0 : costs[0].Count);
        var largest = 0.0;
        foreach (var row in costs)
        {
            Guard.SameLength(row.Count, jobs, nameof(costs), "the first row");
            largest = row.Aggregate(largest, (most, c) => c is { } cost ? Math.Max(most, Math.Abs(Guard.Finite(cost, nameof(costs)))) : most);
        }

        // A square table: idle technicians and open jobs cost as much as a forbidden pair, which no saving among allowed pairs can pay for.
        var size = Math.Max(technicians, jobs);
        var forbidden = ((2 * largest) + 1) * (size + 1);
        Guard.Representable(forbidden * (size + 1), nameof(costs));
        var jobOf = Match(size, (i, j) => i < technicians && j < jobs ? costs[i][j] ?? forbidden : forbidden);
        var assigned = Enumerable.Range(0, technicians).Select(i => jobOf[i] < jobs && costs[i][jobOf[i]] is not null ? jobOf[i] : (int?)null).ToArray();
        return new JobAssignmentResult
        {
            Jobs = FrozenList.Own(assigned),
            OpenJobs = FrozenList.Own(Enumerable.Range(0, jobs).Where(j => !assigned.Contains(j)).ToArray()),
            Cost = assigned.Select((j, i) => j is { } job ? costs[i][job]!.Value : 0).Sum(),
        };
    }

    private static int[] Match(int size, Func<int, int, double> cost)
    {
        // Index size stands for "none yet". Row prices and column prices keep every reduced cost at or above zero.
        var (rowPrice, columnPrice) = (new double[size + 1], new double[size + 1]);
        var rowOf = Enumerable.Repeat(size, size + 1).ToArray();
        for (var row = 0; row < size; row++)
        {
            Augment(row, size, cost, rowPrice, columnPrice, rowOf);
        }

        var columnOf = new int[size];
        for (var column = 0; column < size; column++)
        {
            columnOf[rowOf[column]] = column;
        }

        return columnOf;
    }

    private static void Augment(int start, int size, Func<int, int, double> cost, double[] rowPrice, double[] columnPrice, int[] rowOf)
    {
        var distance = Enumerable.Repeat(double.PositiveInfinity, size).ToArray();
        var (before, isDone) = (new int[size], new bool[size + 1]);
        var column = size;
        rowOf[size] = start;
        do
        {
            isDone[column] = true;
            var (row, least, next) = (rowOf[column], double.PositiveInfinity, -1);
            for (var j = 0; j < size; j++)
            {
                if (isDone[j])
                {
                    continue;
                }

                var through = cost(row, j) - rowPrice[row] - columnPrice[j];
                if (through < distance[j])
                {
                    (distance[j], before[j]) = (through, column);
                }

                if (distance[j] < least)
                {
                    (least, next) = (distance[j], j);
                }
            }

            for (var j = 0; j <= size; j++)
            {
                if (isDone[j])
                {
                    rowPrice[rowOf[j]] += least;
                    columnPrice[j] -= least;
                }
                else if (j < size)
                {
                    distance[j] -= least;
                }
            }

            column = next;
        }
        while (rowOf[column] != size);

        while (column != size)
        {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }
}
