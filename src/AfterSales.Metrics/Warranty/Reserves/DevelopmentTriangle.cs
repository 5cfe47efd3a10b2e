using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Development triangle: cumulative amounts by origin and age, of any shape, null where not known.</summary>
/// <remarks>Origins may share an age, start late, end early or have holes. Age 0 is the origin's own period; factor k leads from age k to k + 1.</remarks>
public sealed class DevelopmentTriangle
{
    private const long MostCells = 4_000_000;

    private readonly double[] values;

    private DevelopmentTriangle(double[] values, int origins, int ages)
    {
        this.values = values;
        Origins = origins;
        Ages = ages;
        Latest = new int[origins];
        for (var i = 0; i < origins; i++)
        {
            Latest[i] = -1;
            for (var k = ages - 1; k >= 0 && Latest[i] < 0; k--)
            {
                Latest[i] = double.IsNaN(values[(i * ages) + k]) ? -1 : k;
            }
        }
    }

    /// <summary>Number of origins.</summary>
    public int Origins { get; }

    /// <summary>Number of ages.</summary>
    public int Ages { get; }

    /// <summary>The latest age of which each origin has a value; −1 without any.</summary>
    internal int[] Latest { get; }

    /// <summary>The cumulative amount of an origin at an age.</summary>
    /// <param name="origin">The origin, from 0.</param>
    /// <param name="age">The age, from 0.</param>
    /// <returns>The amount; null where it is not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cell.</exception>
    public double? this[int origin, int age]
        => values[(Guard.InRange(origin, 0, Origins - 1) * Ages) + Guard.InRange(age, 0, Ages - 1)] is var value && double.IsNaN(value) ? null : value;

    /// <summary>A triangle of cumulative amounts.</summary>
    /// <param name="rows">For each origin the amounts by age; shorter rows end in nulls.</param>
    /// <returns>The triangle.</returns>
    /// <exception cref="ArgumentException">No row, a null row, no age, more than 4,000,000 cells, or an amount that is not finite.</exception>
    public static DevelopmentTriangle OfCumulative(IReadOnlyList<IReadOnlyList<double?>> rows) => Of(rows, Cumulation.Given, nameof(rows));

    /// <summary>A triangle of incremental amounts: an amount that is not known makes all later ones of its origin unknown.</summary>
    /// <param name="rows">For each origin the amounts by age; shorter rows end in nulls.</param>
    /// <returns>The triangle, cumulative.</returns>
    /// <exception cref="ArgumentException">No row, a null row, no age, more than 4,000,000 cells, or an amount or sum that is not finite.</exception>
    public static DevelopmentTriangle OfIncremental(IReadOnlyList<IReadOnlyList<double?>> rows) => Of(rows, Cumulation.Summed, nameof(rows));

    /// <summary>The net payments of a triangle of claims.</summary>
    /// <param name="triangle">The claims.</param>
    /// <returns>Its cumulative net amounts, each as the nearest double.</returns>
    /// <exception cref="ArgumentException">The triangle is null, or has no origin or age.</exception>
    public static DevelopmentTriangle Of(ClaimTriangle triangle)
        => Of(Rows(triangle, row => row.CumulativeNet.Select(Nearest)), Cumulation.Given, nameof(triangle));

    /// <summary>The numbers of claims opened, of a triangle of claims.</summary>
    /// <param name="triangle">The claims.</param>
    /// <returns>Its cumulative numbers opened.</returns>
    /// <exception cref="ArgumentException">The triangle is null, or has no origin or age.</exception>
    public static DevelopmentTriangle OfCounts(ClaimTriangle triangle)
        => Of(Rows(triangle, row => row.CumulativeOpened.Select(count => (double?)count)), Cumulation.Given, nameof(triangle));

    /// <summary>The amount, NaN where it is not known: for kernels.</summary>
    internal double At(int origin, int age) => values[(origin * Ages) + age];

    internal ReadOnlySpan<double> Row(int origin) => values.AsSpan(origin * Ages, Ages);

    private static IReadOnlyList<double?>[] Rows(ClaimTriangle triangle, Func<ClaimTriangleRow, IEnumerable<double?>> amounts)
        => [.. Guard.NotNull(triangle).Origins.Select(row => amounts(row).ToArray())];

    private static double? Nearest(decimal? amount) => amount is { } value ? DecimalParts.ToDouble(value) : null;

    private static DevelopmentTriangle Of(IReadOnlyList<IReadOnlyList<double?>> rows, Cumulation cumulation, string name)
    {
        Guard.NotEmpty(Guard.NoneNull(rows, name).Count, name);
        var ages = rows.Max(row => row.Count);
        Guard.NotEmpty(ages, name);
        if ((long)ages * rows.Count > MostCells)
        {
            throw Guard.OutOfRange(name, FormattableString.Invariant($"must not have more than {MostCells} cells"), (long)ages * rows.Count);
        }

        var values = new double[rows.Count * ages];
        for (var i = 0; i < rows.Count; i++)
        {
            var sum = 0d;
            for (var k = 0; k < ages; k++)
            {
                var value = k < rows[i].Count && rows[i][k] is { } known ? Guard.Finite(known, name) : double.NaN;
                sum += value;
                values[(i * ages) + k] = cumulation == Cumulation.Given ? value : double.IsNaN(sum) ? sum : Guard.Representable(sum, name);
            }
        }

        return new DevelopmentTriangle(values, rows.Count, ages);
    }

    private enum Cumulation
    {
        Given,
        Summed,
    }
}
