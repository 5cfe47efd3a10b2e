using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class JobAssignmentTests
{
    private static readonly Gen<double?[][]> Table =
        from rows in Gen.Choose(1, 5)
        from columns in Gen.Choose(1, 5)
        from cells in Gen.Frequency((1, Gen.Constant<double?>(null)), (5, Gen.Choose(-9, 20).Select(i => (double?)i))).ArrayOf(rows * columns)
        select Enumerable.Range(0, rows).Select(r => cells.Skip(r * columns).Take(columns).ToArray()).ToArray();

    [Fact]
    public void Optimize_CheapestPairIsNotAlwaysTaken()
    {
        var result = JobAssignment.Optimize([[1, 2], [2, 9]]);

        Assert.Equal([1, 0], result.Jobs);
        Assert.Equal(4, result.Cost);
    }

    [Fact]
    public void Optimize_JobNobodyCanDo_StaysOpen()
    {
        var result = JobAssignment.Optimize([[5, null], [3, null]]);

        Assert.Equal([null, 0], result.Jobs);
        Assert.Equal([1], result.OpenJobs);
    }

    /// <summary>No saving among pairs pays for a job that stays open, be it as large as all they cost; nor is one left open for nothing.</summary>
    [Fact]
    public void Optimize_DearPairsOrFreeOnes_AreAssigned()
    {
        Assert.Equal([0, 1], JobAssignment.Optimize([[10, null], [-10, 10]]).Jobs);
        Assert.Equal([0, 1], JobAssignment.Optimize([[0, null], [0, 0]]).Jobs);
    }

    [Fact]
    public void Optimize_WorkLimit_GivesTheBestSoFarAndItsBound()
    {
        var random = new Random(3);
        double?[][] costs = [.. Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 60).Select(_ => (double?)random.Next(1000)).ToArray())];
        var (whole, stopped) = (JobAssignment.Optimize(costs), JobAssignment.Optimize(costs, new SearchOptions { MaximumWork = 2000 }));

        Assert.True(whole.IsProvenOptimal && whole.LowerBound.Value == whole.Cost);
        Assert.False(stopped.IsProvenOptimal);
        Assert.All(stopped.Jobs, job => Assert.NotNull(job));
        Assert.Equal(40, stopped.Jobs.Distinct().Count());
        Assert.InRange(whole.Cost, stopped.LowerBound.Value!.Value - 1e-9, stopped.Cost);
    }

    [Fact]
    public void Optimize_Nobody_LeavesNoPairs()
    {
        Assert.Equal(0, JobAssignment.Optimize([]).Cost);
        Assert.Equal([null], JobAssignment.Optimize([[]]).Jobs);
    }

    [Fact]
    public void Optimize_Ties_GoToTheLowerIndex() => Assert.Equal([0, 1], JobAssignment.Optimize([[1, 1], [1, 1]]).Jobs);

    [Fact]
    public void Optimize_MistakenArguments_Throw()
    {
        Assert.Throws<ArgumentException>(() => JobAssignment.Optimize([[1, 2], [1]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => JobAssignment.Optimize([[double.NaN]]));
    }

    /// <summary>The slower obvious version: every way to pair, most pairs first, then least cost.</summary>
    [Property]
    public Property Optimize_AnyTable_EqualsExhaustiveSearch() => Prop.ForAll(Table.ToArbitrary(), table =>
    {
        var result = JobAssignment.Optimize(table);
        var (pairs, cost) = Best(table, 0, []);
        return result.Jobs.Count(j => j is not null) == pairs && result.Cost == cost
            && result.Jobs.Where(j => j is not null).Distinct().Count() == pairs && result.OpenJobs.Count == table[0].Length - pairs;
    });

    private static (int Pairs, double Cost) Best(double?[][] table, int row, HashSet<int> taken)
    {
        if (row == table.Length)
        {
            return (0, 0);
        }

        var best = Best(table, row + 1, taken);
        for (var job = 0; job < table[row].Length; job++)
        {
            if (table[row][job] is { } cost && taken.Add(job))
            {
                var rest = Best(table, row + 1, taken);
                taken.Remove(job);
                var found = (Pairs: rest.Pairs + 1, Cost: rest.Cost + cost);
                best = found.Pairs > best.Pairs || (found.Pairs == best.Pairs && found.Cost < best.Cost) ? found : best;
            }
        }

        return best;
    }

    [Fact]
    public void Optimize_OneTechnicianAndThousandsOfJobs_TakesTheCheapest()
    {
        var row = Enumerable.Range(0, 3000).Select(j => (double?)((j * 7919) % 3001)).ToArray();

        Assert.Equal(row.Min(), JobAssignment.Optimize([row]).Cost);
        Assert.Equal(row.Min(), JobAssignment.Optimize([.. row.Select(c => new[] { c })]).Cost);
    }

    [Fact]
    public void Optimize_CostsWhosePenaltyIsBeyondDouble_Throws()
        => Assert.Throws<ArgumentOutOfRangeException>("costs", () => JobAssignment.Optimize([[3e307]]));

    /// <summary>A job that nobody can do is no part of what the others cost at least.</summary>
    [Fact]
    public void Optimize_StoppedWithAnOpenJob_BoundsTheCostOfTheOthers()
    {
        var random = new Random(4);
        double?[][] costs = [.. Enumerable.Range(0, 40).Select(i => Enumerable.Range(0, 60).Select(_ => i == 0 ? null : (double?)random.Next(1000)).ToArray())];
        var whole = JobAssignment.Optimize(costs);
        var bounds = Enumerable.Range(1, 60).Select(i => JobAssignment.Optimize(costs, new SearchOptions { MaximumWork = i * 100 }))
            .Where(stopped => !stopped.IsProvenOptimal && stopped.LowerBound.IsDefined).ToArray();

        Assert.NotEmpty(bounds);
        Assert.All(bounds, stopped => Assert.True(stopped.LowerBound.Value <= whole.Cost && stopped.LowerBound.Value < stopped.Cost));
    }
}
