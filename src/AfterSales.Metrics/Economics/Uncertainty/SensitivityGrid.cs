using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Two-way sensitivity: a figure over a grid of two drivers' values, the others at their base.</summary>
/// <remarks>
/// <para><b>Formula.</b> cell (i, j) = figure(row driver at its value i, column driver at its value j, others at base).</para>
/// <para><b>Units.</b> Those of the figure.</para>
/// <para><b>Domain.</b> Two different drivers of the model; any finite values.</para>
/// <para><b>Edge cases.</b> An axis without values gives a grid without cells. Where the model has no answer, the cell says why.</para>
/// <para><b>Method.</b> The model is asked once for each cell.</para>
/// <para><b>Source.</b> Brealey, Myers and Allen, Principles of Corporate Finance, 10th ed. 2011, ch. 10; Excel's two-variable data table.</para>
/// </remarks>
/// <example>
/// <code>
/// Driver[] drivers =
/// [
///     new() { Name = "Visits avoided", Base = 500, Low = 300, High = 600 }, new() { Name = "Saving per visit", Base = 90, Low = 80, High = 110 },
/// ];
/// var result = SensitivityGrid.Compute(
///     drivers,
///     rows: new() { Driver = "Visits avoided", Values = [400, 500] },
///     columns: new() { Driver = "Saving per visit", Values = [90, 100] },
///     x =&gt; Figure.Of((x[0] * x[1]) - 40_000));
/// Console.WriteLine($"400 visits: {string.Join(", ", result.Cells[0])} EUR"); // 400 visits: -4000, 0 EUR
/// Console.WriteLine($"500 visits: {string.Join(", ", result.Cells[1])} EUR"); // 500 visits: 5000, 10000 EUR
/// </code>
/// </example>
public static class SensitivityGrid
{
    /// <summary>Asks the model at every pair of values.</summary>
    /// <param name="drivers">The drivers, in the order the model takes them.</param>
    /// <param name="rows">The driver that changes from row to row.</param>
    /// <param name="columns">The driver that changes from column to column.</param>
    /// <param name="model">The figure as a function of the drivers.</param>
    /// <returns>The grid.</returns>
    /// <exception cref="ArgumentException">An argument is null, an axis names no driver, or both name the same.</exception>
    public static SensitivityGridResult Compute(IReadOnlyList<Driver> drivers, SensitivityAxis rows, SensitivityAxis columns, DriverModel model)
    {
        var asked = new Drivers(drivers, model);
        var row = asked.IndexOf(Guard.NotNull(rows).Driver, nameof(rows));
        var column = asked.IndexOf(Guard.NotNull(columns).Driver, nameof(columns));
        return row == column
            ? throw new ArgumentException($"Columns must name another driver than rows; both name \"{rows.Driver}\".", nameof(columns))
            : new SensitivityGridResult
            {
                Rows = rows,
                Columns = columns,
                Base = asked.AtBase(),
                Cells = [.. rows.Values.Select(r => (IReadOnlyList<Figure<double>>)FrozenList.Copy(columns.Values.Select(c => asked.At(row, r, column, c))))],
            };
    }
}
