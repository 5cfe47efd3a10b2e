using System.Text.Json;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

/// <summary>Triangles of the vector files, and any others.</summary>
public static class Triangles
{
    /// <summary>The triangle of a case, whose amounts are cumulative unless the case says that they are not.</summary>
    public static DevelopmentTriangle OfCase(JsonElement inputs)
        => inputs.TryGetProperty("cumulative", out var cumulative) && cumulative.ValueKind == JsonValueKind.False
            ? DevelopmentTriangle.OfIncremental([.. inputs.GetProperty("triangle").EnumerateArray().Select(row =>
                (IReadOnlyList<double?>)row.EnumerateArray().Select(cell => cell.Number()).ToArray())])
            : Of(inputs.GetProperty("triangle"));

    public static DevelopmentTriangle Of(JsonElement rows)
        => DevelopmentTriangle.OfCumulative([.. rows.EnumerateArray().Select(row =>
            (IReadOnlyList<double?>)row.EnumerateArray().Select(cell => cell.Number()).ToArray())]);

    public static DevelopmentTriangle Of(params double?[][] rows) => DevelopmentTriangle.OfCumulative(rows);

    public static double?[][] Rows(DevelopmentTriangle triangle)
        => [.. Enumerable.Range(0, triangle.Origins).Select(i => Enumerable.Range(0, triangle.Ages).Select(k => triangle[i, k]).ToArray())];

    /// <summary>Triangles of any size from 2 to 8, amounts positive, some of them shared by several origins of one age.</summary>
    public static Gen<DevelopmentTriangle> Any { get; } =
        from size in Gen.Choose(2, 8)
        from doubled in Gen.Choose(0, 1)
        from starts in Gen.Choose(1, 5000).ArrayOf(size + doubled)
        from steps in Gen.Choose(-5, 100).ArrayOf((size + doubled) * size)
        select Build(size, starts, steps);

    private static DevelopmentTriangle Build(int size, int[] starts, int[] steps)
    {
        var rows = new double?[starts.Length][];
        for (var i = 0; i < starts.Length; i++)
        {
            rows[i] = new double?[size];
            double amount = starts[i];
            for (var k = 0; k < Math.Min(size, starts.Length - i); k++)
            {
                amount += k == 0 ? 0 : Math.Round(amount * steps[(i * size) + k] / (40.0 * k));
                rows[i][k] = amount;
            }
        }

        return DevelopmentTriangle.OfCumulative(rows);
    }
}
