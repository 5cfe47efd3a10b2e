using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Spreads lines over periods by a seasonal profile, so that every line keeps its amount and the periods add up too.</summary>
/// <remarks>
/// <para><b>Formula.</b> Exact cell: amount of the line · weight of the period / Σ weights of the line's profile.</para>
/// <para><b>Units.</b> Units of the currency; weights are pure ratios.</para>
/// <para><b>Domain.</b> Amounts that are whole numbers of the unit; at least one line and one period; weights not negative, one for each period.</para>
/// <para><b>Edge cases.</b> A weight of zero gives zero. Weights all zero are the caller's mistake, unless the line has nothing to spread.</para>
/// <para><b>Method.</b> Each line is first split exactly to a billionth of the unit, which keeps its sum; controlled rounding
/// (<see cref="Apportionment.RoundTable"/>) then makes whole units of it: each line's sum is its amount, each cell and each period's sum a neighbor of its
/// exact value.</para>
/// <para><b>Source.</b> L. Cox, A constructive procedure for unbiased controlled rounding, JASA 82, 1987.</para>
/// </remarks>
/// <example>
/// <code>
/// Currency Eur = Currency.Of("EUR");
/// PhasedLine Line(string name, decimal amount) =&gt; new() { Name = name, Amount = amount };
/// var plan = BudgetPhasing.Phase([Line("a", 100), Line("b", 90) with { Profile = [0, 1, 2] }], [1, 1, 2], Eur);
/// Console.WriteLine(plan.Table.Cells); // [25.00, 25.00, 50.00, 0.00, 30.00, 60.00]
/// </code>
/// </example>
public static class BudgetPhasing
{
    private const decimal Fineness = 1e-9m;

    /// <summary>Spreads the lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="profile">The weights of the periods, for lines without their own.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="rounding">Its unit is what every cell is a multiple of; null is the currency's minor unit.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">
    /// No line or period, an amount finer than the unit, or a profile of another length, with a negative weight, or all zero where there is something to
    /// spread.
    /// </exception>
    /// <exception cref="OverflowException">An amount in billionths of the unit, or the sum of all, exceeds decimal's range.</exception>
    public static PhasedBudget Phase(IReadOnlyList<PhasedLine> lines, ReadOnlySpan<decimal> profile, Currency currency, MoneyRounding? rounding = null)
    {
        Guard.NotEmpty(Guard.NoneNull(lines).Count, nameof(lines));
        Guard.NotEmpty(profile.Length, nameof(profile));
        Guard.NoneNegative(profile, nameof(profile));
        var (unit, columns) = ((rounding ?? MoneyRounding.Default).UnitOf(currency), profile.Length);
        var fine = FineUnit(unit);
        var cells = new decimal[lines.Count * columns];
        for (var i = 0; i < lines.Count; i++)
        {
            var name = FormattableString.Invariant($"lines[{i}]");
            Guard.WholeUnits(lines[i].Amount, unit, name);
            var weights = lines[i].Profile?.ToArray() ?? profile.ToArray();
            Guard.SameLength(weights.Length, columns, name, nameof(profile));
            Guard.NoneNegative(weights, name);
            if (lines[i].Amount != 0 && weights.All(weight => weight == 0))
            {
                throw new ArgumentException($"Lines must have weights that are not all zero where there is something to spread; {name} has none.", name);
            }

            var split = Apportionment.Split(lines[i].Amount, weights, fine);
            for (var m = 0; m < columns; m++)
            {
                cells[(i * columns) + m] = split.Parts[m].Amount;
            }
        }

        return new PhasedBudget { Currency = currency, Lines = FrozenList.Copy(lines), Table = Apportionment.RoundTable(cells, columns, unit) };
    }

    /// <summary>As fine as decimals can tell exactly: of a unit with 28 decimals nothing is finer.</summary>
    private static decimal FineUnit(decimal unit)
    {
        var part = Fineness;
        while (part < 1 && unit * part / part != unit)
        {
            part *= 10;
        }

        return unit * part;
    }
}
