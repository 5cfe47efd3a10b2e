using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Cost for each case, contact, visit, repair, return, customer or unit in service.</summary>
/// <remarks>
/// <para><b>Formula.</b> Σ cost / Σ units: a ratio of sums. The mean of ratios answers another question, and gives a team with one case the weight of one
/// with a thousand.</para>
/// <para><b>Units.</b> Units of the currency for each unit, unrounded.</para>
/// <para><b>Domain.</b> Costs in one currency, credits included; units not negative.</para>
/// <para><b>Edge cases.</b> No units: undefined, <see cref="UndefinedReason.ZeroDenominator"/>, whatever the cost. Cost zero or negative (net credit): the
/// ratio stands.
/// A quotient beyond decimal is undefined, <see cref="UndefinedReason.Overflow"/>; a sum of more than 28 digits throws.</para>
/// <para><b>Method.</b> Both sums exact; one division in decimal.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 2 (unit cost as total cost over units).</para>
/// </remarks>
/// <example>
/// <code>
/// Currency Eur = Currency.Of("EUR");
/// Console.WriteLine(UnitCost.Compute(Money.Of(-1m, Eur), 2).Headline.Value); // -0.5
/// </code>
/// </example>
public static class UnitCost
{
    /// <summary>The cost for each unit.</summary>
    /// <param name="tally">The sums.</param>
    /// <returns>The ratio with its ingredients.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public static UnitCostResult Compute(UnitCostTally tally)
    {
        Guard.NotNull(tally);
        return new UnitCostResult { Cost = tally.Cost, Units = tally.Units, Headline = Figure.PerUnit(tally.Cost.Amount, tally.Units) };
    }

    /// <summary>The cost for each unit.</summary>
    /// <param name="cost">The sum of costs.</param>
    /// <param name="units">The number of units; not negative.</param>
    /// <returns>The ratio with its ingredients.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="units"/> is negative.</exception>
    public static UnitCostResult Compute(Money cost, decimal units)
    {
        Guard.NotNegative(units);
        var tally = new UnitCostTally(cost.Currency);
        tally.Add(cost, units);
        return Compute(tally);
    }
}
