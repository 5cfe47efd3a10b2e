using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

/// <summary>The elimination in blocks against the one of the textbook, which closes one pool after another: the same bits.</summary>
public sealed class CircleEliminationTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(71)]
    [InlineData(72)]
    [InlineData(73)]
    [InlineData(145)]
    [InlineData(217)]
    public void Solve_AnyNumberOfPools_HasTheBitsOfOneAfterAnother(int pools) => AssertSameBits(pools, () => { });

    /// <summary>The collector may move the table between two rows, to another place in a cache line.</summary>
    [Theory]
    [InlineData(9)]
    [InlineData(73)]
    public void Solve_TableThatWasMoved_HasTheSameBits(int pools)
    {
        var before = Enumerable.Range(0, 200).Select(i => new byte[1000 + (8 * i)]).ToArray();
        AssertSameBits(pools, () =>
        {
            before = [.. before.Where((_, i) => i % 3 != 0)];
            GC.Collect(0, GCCollectionMode.Forced, blocking: true, compacting: true);
        });
        GC.KeepAlive(before);
    }

    private static void AssertSameBits(int pools, Action afterEachRow)
    {
        var random = new Random(pools);
        var shares = Enumerable.Range(0, pools).Select(_ => Enumerable.Range(0, pools).Select(_ => random.NextDouble() / pools).ToArray()).ToArray();
        var leaving = Enumerable.Range(0, pools).Select(_ => random.NextDouble()).ToArray();
        var cost = Enumerable.Range(0, pools).Select(_ => 1_000 * random.NextDouble()).ToArray();
        var elimination = new CircleElimination(pools);
        for (var i = 0; i < pools; i++)
        {
            // The last target stands outside of the circle.
            shares[i][i] = 0;
            elimination.SetRow(i, [.. Enumerable.Range(0, pools + 1)], [.. shares[i], leaving[i]], [.. Enumerable.Range(0, pools), -1]);
            afterEachRow();
        }

        var blocked = (double[])cost.Clone();
        elimination.Solve(blocked);

        OneAfterAnother(shares, leaving, cost);
        Assert.Equal(cost, blocked);
    }

    private static void OneAfterAnother(double[][] shares, double[] leaving, double[] cost)
    {
        var passing = new double[cost.Length];
        for (var k = cost.Length - 1; k >= 0; k--)
        {
            passing[k] = shares[k].Take(k).Aggregate(leaving[k], (sum, share) => sum + share);
            for (var i = 0; i < k; i++)
            {
                var factor = shares[i][k] / passing[k];
                leaving[i] += factor * leaving[k];
                for (var j = 0; j < k; j++)
                {
                    shares[i][j] += factor * shares[k][j];
                }
            }
        }

        for (var k = cost.Length - 1; k > 0; k--)
        {
            var factor = cost[k] / passing[k];
            for (var j = 0; j < k; j++)
            {
                cost[j] += shares[k][j] * factor;
            }
        }

        for (var k = 0; k < cost.Length; k++)
        {
            cost[k] /= passing[k];
            for (var j = k + 1; j < cost.Length; j++)
            {
                cost[j] += shares[k][j] * cost[k];
            }
        }
    }
}
