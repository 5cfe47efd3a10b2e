using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class RowTriangleTests
{
    private static readonly Gen<double[][]> Rows = Gen.Choose(1, 5).SelectMany(columns
        => Gen.Choose(columns, 20).SelectMany(n
        => Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(-9, 9))).Select(x => (double)x).ArrayOf(columns).ArrayOf(n)));

    /// <summary>Beside the decomposition by columns: the same rank, and w′(X′X)⁻¹w by the inverse.</summary>
    [Property]
    public Property Variance_AnyRows_IsThatOfTheInverse() => Prop.ForAll(Rows.ToArbitrary(), rows =>
    {
        var columns = rows[0].Length;
        var triangle = new RowTriangle(columns);
        foreach (var row in rows)
        {
            triangle.Add([.. row]);
        }

        var system = LeastSquares.Of([.. Enumerable.Range(0, columns).Select(j => rows.Select(row => row[j]).ToArray())], hasConstant: false, 1e-10);
        if (system.Rank < columns || !triangle.IsOfFullRank(1e-10))
        {
            return system.Rank < columns && !triangle.IsOfFullRank(1e-10);
        }

        double[] weights = [.. Enumerable.Range(1, columns).Select(j => (double)j)];
        var inverse = system.Inverse();
        var expected = weights.Select((w, i) => weights.Select((v, j) => w * v * inverse[i, j]).Sum()).Sum();
        return Math.Abs(triangle.Variance(weights) - expected) <= 1e-9 * expected;
    });

    [Fact]
    public void Variance_OneColumn_IsOneOverItsSquare()
    {
        var triangle = new RowTriangle(1);
        Assert.False(triangle.IsOfFullRank(1e-10));
        triangle.Add([3]);
        triangle.Add([-4]);

        Assert.Equal(4 / 25.0, triangle.Variance([2]), 1e-16);
    }
}
