using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

/// <summary>A dense table solved where it stands against the general solver, which takes the same numbers as lists of users: the same bits.</summary>
public sealed class DenseCircleProperties
{
    private static readonly Gen<(double[] Cost, double[] Units, int Services)> Table =
        from services in Gen.Choose(1, 40)
        from departments in Gen.Choose(0, 9)
        from zeros in Gen.Elements(0, 1, 6)
        from cost in Gen.Choose(-50_000, 9_000_000).Select(c => c / 100.0).ArrayOf(services + departments)
        from units in Gen.Frequency((zeros, Gen.Constant(0.0)), (9, Gen.Choose(1, 1_000_000).Select(u => u / 8.0)), (1, Gen.Constant(1e-12)))
            .ArrayOf(services * (services + departments))
        select (cost, units, services);

    [Property(MaxTest = 300)]
    public Property GrossCosts_AnyTable_HasTheBitsOfTheSparseForm() => Prop.ForAll(Table.ToArbitrary(), table => AreSame(table.Cost, table.Units));

    [Theory]
    [InlineData(72, 0)]
    [InlineData(130, 3)]
    [InlineData(145, 145)]
    public void GrossCosts_LargerTable_HasTheBitsOfTheSparseForm(int services, int departments)
    {
        var random = new Random(services);
        double[] Draw(int count, double least) => [.. Enumerable.Range(0, count).Select(_ => least + random.NextDouble())];
        var width = services + departments;
        Assert.True(AreSame(Draw(width, -0.2), Draw(services * width, 0.1)));
        Assert.True(AreSame(Draw(width, -0.2), [.. Draw(services * width, -0.7).Select(u => Math.Max(0, u))]));
    }

    [Fact]
    public void Solve_AllServeAll_IsOne()
        => Assert.Equal(2, DenseCircle.Solve([1, 2, 3], [0, 1, 1, 1, 0, 1], 2)?.Services);

    [Theory]
    [InlineData(new[] { 0.0, 0, 1, 1, 0, 1 }, "the first serves no other")]
    [InlineData(new[] { 0.0, 1, 1, 0, 0, 1 }, "nobody serves the first")]
    [InlineData(new[] { 0.0, 1, 0, 1, 0, 0 }, "no department")]
    [InlineData(new[] { 0.0, 1.7e308, 1.7e308, 1, 0, 1 }, "a total beyond double")]
    public void Solve_WhatIsNoSuchCircle_IsLeftToTheGeneralSolver(double[] units, string why)
    {
        Assert.True(DenseCircle.Solve([1, 2, 3], units, 2) is null, why);
        Assert.True(AreSame([1, 2, 3], units), why);
    }

    /// <summary>A circle of 200 whose services serve few is iterated in both forms.</summary>
    [Fact]
    public void GrossCosts_LargeCircleOfFewUses_IsIteratedInBothForms()
    {
        var units = new double[200 * 201];
        for (var s = 0; s < 200; s++)
        {
            (units[(s * 201) + ((s + 1) % 200)], units[(s * 201) + 200]) = (1, 1);
        }

        double[] cost = [.. Enumerable.Range(0, 201).Select(i => (double)i)];
        Assert.Null(DenseCircle.Solve(cost, units, 200));
        Assert.True(CostAllocation.GrossCosts(cost, units).Certificate.Sweeps > 0);
        Assert.True(AreSame(cost, units));
    }

    private static bool AreSame(double[] cost, double[] units)
    {
        var services = units.Length / cost.Length;
        var (starts, users, used) = (new List<int> { 0 }, new List<int>(), new List<double>());
        for (var s = 0; s < services; s++)
        {
            var row = units.AsSpan(s * cost.Length, cost.Length);
            for (var user = 0; user < row.Length; user++)
            {
                if (row[user] > 0)
                {
                    users.Add(user);
                    used.Add(row[user]);
                }
            }

            starts.Add(users.Count);
        }

        var dense = CostAllocation.GrossCosts(cost, units);
        var sparse = CostAllocation.GrossCosts(cost, starts.ToArray(), users.ToArray(), used.ToArray());
        return dense.Certificate == sparse.Certificate && dense.Unallocated.SequenceEqual(sparse.Unallocated)
            && Bits(dense.Services).SequenceEqual(Bits(sparse.Services)) && Bits(dense.Departments).SequenceEqual(Bits(sparse.Departments))
            && Bits(dense.ServicesWithOwnUse).SequenceEqual(Bits(sparse.ServicesWithOwnUse));
    }

    private static IEnumerable<long> Bits(IReadOnlyList<double> values) => values.Select(BitConverter.DoubleToInt64Bits);
}
