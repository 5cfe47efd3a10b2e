using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A budget by line and period when both totals are given and a table, last year's say, has the pattern.</summary>
/// <remarks>
/// <para><b>Formula.</b> Exact cell xᵢⱼ = aᵢ · seedᵢⱼ · bⱼ, with the a and b for which every row and every column has its total: of all such tables the
/// one nearest to the pattern, whose odds xᵢⱼ·xₖₗ / (xᵢₗ·xₖⱼ) are the pattern's.</para>
/// <para><b>Units.</b> Totals in units of the currency; the pattern is pure ratios.</para>
/// <para><b>Domain.</b> Totals are whole numbers of the unit, not negative, and lines and periods have one sum; the pattern has no negative cell.</para>
/// <para><b>Edge cases.</b> A zero of the pattern stays zero, and so does a line or period with total zero. A line or period with a total and no place in the
/// pattern, or totals that the zeros contradict: no table, with the reason and the lines and periods concerned. A pattern that is the same everywhere gives
/// <see cref="Apportionment.SplitTable"/>.</para>
/// <para><b>Method.</b> Iterative proportional fitting in double until every total is met to 1e-12 of the whole; what is left is settled exactly at a billionth
/// of the unit along the largest cells, and controlled rounding (<see cref="Apportionment.RoundTable"/>) makes whole units: every line and period has its total
/// to the last unit, every cell is a neighbor of its exact value.</para>
/// <para><b>Source.</b> W. Deming and F. Stephan, Annals of Mathematical Statistics 11, 1940; L. Cox, JASA 82, 1987.</para>
/// </remarks>
/// <example>
/// <code>
/// Currency Eur = Currency.Of("EUR");
/// var table = TwoWayBudget.Balance([10m, 0m, 5m], [9m, 6m], [1, 0, 1, 1, 1, 2], Eur, new MoneyRounding { Unit = 1 });
/// Console.WriteLine(table.Table is null); // True
/// Console.WriteLine(TwoWayBudget.Balance([10m, 0m, 5m], [12m, 3m], [1, 0, 1, 1, 1, 2], Eur).Table!.Cells); // [10.00, 0.00, 0.00, 0.00, 2.00, 3.00]
/// </code>
/// </example>
public static class TwoWayBudget
{
    private const int MaximumIterations = 10_000;
    private const double Tolerance = 1e-12;
    private const int Fineness = 9;

    /// <summary>Fills the table.</summary>
    /// <param name="lineTotals">The total of each line.</param>
    /// <param name="periodTotals">The total of each period; with the same sum.</param>
    /// <param name="seed">The pattern, row after row.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="rounding">Its unit is what every cell is a multiple of; null is the currency's minor unit.</param>
    /// <returns>The table, or why there is none.</returns>
    /// <exception cref="ArgumentException">No line or period, a total that is negative or finer than the unit, sums that differ, or a pattern of another
    /// size or with a
    /// negative cell.</exception>
    /// <exception cref="OverflowException">The sum of the totals, in units, exceeds decimal's range.</exception>
    public static TwoWayBudgetResult Balance(
        ReadOnlySpan<decimal> lineTotals, ReadOnlySpan<decimal> periodTotals, ReadOnlySpan<decimal> seed, Currency currency, MoneyRounding? rounding = null)
    {
        var unit = (rounding ?? MoneyRounding.Default).UnitOf(currency);
        var (rows, columns) = (Totals(lineTotals, unit, nameof(lineTotals)), Totals(periodTotals, unit, nameof(periodTotals)));
        Guard.NoneNegative(seed, nameof(seed));
        Guard.SameLength(seed.Length, rows.Length * columns.Length, nameof(seed), "lines times periods");
        if (rows.Sum() != columns.Sum())
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Period totals must add up to the sum of the line totals, {rows.Sum() * unit}; they add up to {columns.Sum() * unit}."),
                nameof(periodTotals));
        }

        var cells = new double[seed.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (double)seed[i];
        }

        var (lines, periods) = (Placeless(cells, rows, columns.Length, 1), Placeless(cells, columns, 1, columns.Length));
        if (lines.Length + periods.Length > 0)
        {
            return None(UndefinedReason.Infeasible, lines, periods, 0);
        }

        var iterations = Fit(cells, rows, columns);
        (lines, periods) = (Unmet(cells, rows, columns.Length, 1), Unmet(cells, columns, 1, columns.Length));
        if (lines.Length + periods.Length > 0)
        {
            return None(UndefinedReason.NoConvergence, lines, periods, iterations);
        }

        var exact = Array.ConvertAll(cells, x => Math.Round((decimal)x, Fineness));
        if (!SpanningForest.Settle(exact, cells, rows, columns))
        {
            return None(UndefinedReason.Infeasible, lines, periods, iterations);
        }

        return new TwoWayBudgetResult
        {
            Table = Apportionment.RoundTable(Array.ConvertAll(exact, x => x * unit), columns.Length, unit),
            Reason = null,
            BindingLines = [],
            BindingPeriods = [],
            Iterations = iterations,
        };
    }

    private static decimal[] Totals(ReadOnlySpan<decimal> totals, decimal unit, string name)
    {
        Guard.NotEmpty(totals.Length, name);
        Guard.NoneNegative(totals, name);
        var whole = new decimal[totals.Length];
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = Guard.WholeUnits(totals[i], unit, FormattableString.Invariant($"{name}[{i}]")) / unit;
        }

        return whole;
    }

    private static int Fit(double[] cells, decimal[] rows, decimal[] columns)
    {
        for (var iteration = 1; ; iteration++)
        {
            Scale(cells, rows, columns.Length, 1);
            Scale(cells, columns, 1, columns.Length);
            if (iteration == MaximumIterations || Unmet(cells, rows, columns.Length, 1).Length == 0)
            {
                return iteration;
            }
        }
    }

    /// <summary>Gives each sum, of cells <paramref name="step"/> apart, its total.</summary>
    private static void Scale(double[] cells, decimal[] totals, int stride, int step)
    {
        var count = cells.Length / totals.Length;
        for (var i = 0; i < totals.Length; i++)
        {
            var sum = Sum(cells, i * stride, step, count);
            for (var k = 0; k < count && sum > 0; k++)
            {
                cells[(i * stride) + (k * step)] *= (double)totals[i] / sum;
            }
        }
    }

    private static int[] Placeless(double[] cells, decimal[] totals, int stride, int step)
        => Enumerable.Range(0, totals.Length).Where(i => totals[i] > 0 && Sum(cells, i * stride, step, cells.Length / totals.Length) == 0).ToArray();

    private static int[] Unmet(double[] cells, decimal[] totals, int stride, int step)
    {
        var tolerance = Tolerance * (double)totals.Sum();
        return Enumerable.Range(0, totals.Length)
            .Where(i => !(Math.Abs(Sum(cells, i * stride, step, cells.Length / totals.Length) - (double)totals[i]) <= tolerance)).ToArray();
    }

    private static double Sum(double[] cells, int start, int step, int count)
    {
        var sum = 0.0;
        for (var k = 0; k < count; k++)
        {
            sum += cells[start + (k * step)];
        }

        return sum;
    }

    private static TwoWayBudgetResult None(UndefinedReason reason, int[] lines, int[] periods, int iterations)
        => new() { Table = null, Reason = reason, BindingLines = lines, BindingPeriods = periods, Iterations = iterations };
}
