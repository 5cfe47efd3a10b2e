using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What a unit cost must remember: the exact sum of costs and the exact sum of units. Parts of any split merge to the same bits.</summary>
public sealed class UnitCostTally
{
    private ExactSum cost;
    private ExactSum units;

    /// <summary>An empty tally.</summary>
    /// <param name="currency">The currency of all costs.</param>
    public UnitCostTally(Currency currency) => Currency = currency;

    /// <summary>The currency of all costs.</summary>
    public Currency Currency { get; }

    /// <summary>The sum of costs.</summary>
    /// <exception cref="OverflowException">The exact sum needs more than 28 digits.</exception>
    public Money Cost => Money.Of(cost.Value, Currency);

    /// <summary>The sum of units.</summary>
    /// <exception cref="OverflowException">The exact sum needs more than 28 digits.</exception>
    public decimal Units => units.Value;

    /// <summary>Adds a cost and the units it paid for; either may come alone, with the other zero.</summary>
    /// <param name="amount">The cost; negative for a credit.</param>
    /// <param name="count">The units; not negative.</param>
    /// <exception cref="CurrencyMismatchException">The cost has another currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(Money amount, decimal count)
    {
        Guard.NotNegative(count);
        cost.Add(amount.In(Currency));
        units.Add(count);
    }

    /// <summary>Adds a column of costs and a column of units.</summary>
    /// <param name="amounts">The costs, in the tally's currency.</param>
    /// <param name="counts">The units of each; none negative.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a number of units is negative; nothing is added.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<decimal> amounts, ReadOnlySpan<decimal> counts)
    {
        Guard.SameLength(counts.Length, amounts.Length, nameof(counts), nameof(amounts));
        Guard.NoneNegative(counts, nameof(counts));
        cost.Add(ExactSum.Of(amounts));
        units.Add(ExactSum.Of(counts));
    }

    /// <summary>Adds what costs and units already add up to, as a database's GROUP BY returns them.</summary>
    /// <param name="group">The sums.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">The cost has another currency.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddGroup(UnitCostGroup group) => Add(Guard.NotNull(group).Cost, group.Units);

    /// <summary>A tally of the rows of a database's GROUP BY.</summary>
    /// <param name="groups">The sums, in any number of parts; read once.</param>
    /// <param name="currency">The currency of all costs.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The groups are null, or one of them is.</exception>
    /// <exception cref="CurrencyMismatchException">A cost has another currency.</exception>
    /// <exception cref="OverflowException">Not here but when <see cref="Cost"/> or <see cref="Units"/> is read: an exact sum needs more than 28
    /// digits.</exception>
    public static UnitCostTally OfGroups(IEnumerable<UnitCostGroup> groups, Currency currency)
    {
        var tally = new UnitCostTally(currency);
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>What the tally remembers, as one group: enough to fill another like it.</summary>
    /// <returns>The one group; zero cost and zero units of an empty tally.</returns>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public IReadOnlyList<UnitCostGroup> ToGroups() => FrozenList.Own([new UnitCostGroup { Cost = Cost, Units = Units }]);

    /// <summary>Adds another tally.</summary>
    /// <param name="other">The other tally, which stays as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Merge(UnitCostTally other)
    {
        if (Guard.NotNull(other).Currency != Currency)
        {
            throw new CurrencyMismatchException(Currency, other.Currency);
        }

        cost.Add(other.cost);
        units.Add(other.units);
    }
}
