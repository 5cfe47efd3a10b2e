using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>A named amount: a class, a fault code, a supplier, a customer.</summary>
public sealed partial record CostItem
{
    /// <summary>The name; compared exactly.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }

    /// <summary>A named amount.</summary>
    /// <param name="name">The name.</param>
    /// <param name="amount">The amount.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static CostItem Of(string name, Money amount) => new() { Name = name, Amount = amount };

    /// <summary>A named number that is no money, such as a count of faults: an amount of no currency (<c>XXX</c>).</summary>
    /// <param name="name">The name.</param>
    /// <param name="number">The number.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static CostItem Of(string name, decimal number) => Of(name, Money.Of(number, default(Currency)));

    /// <summary>The items as an array, none null and all of one currency, which is that of the first.</summary>
    internal static CostItem[] Check(IEnumerable<CostItem> items, string name)
    {
        var list = Guard.NotNull(items, name).ToArray();
        Guard.NoneNull<CostItem>(list, name);
        foreach (var item in list)
        {
            item.Amount.In(list[0].Amount.Currency);
        }

        return list;
    }
}
