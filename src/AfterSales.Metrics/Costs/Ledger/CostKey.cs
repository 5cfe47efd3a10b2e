using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What the lines of one group of a ledger have in common: the columns of a <c>GROUP BY</c>.</summary>
/// <remarks>Null means that the group does not tell: the attribute was not a column of the grouping, or the lines have none.</remarks>
public sealed partial record CostKey : IComparable<CostKey>
{
    /// <summary>The account's code.</summary>
    public string? Account { get; init; }

    /// <summary>The department or cost center.</summary>
    public string? Department { get; init; }

    /// <summary>The activity or service.</summary>
    public string? Activity { get; init; }

    /// <summary>The cost object.</summary>
    public string? Object { get; init; }

    /// <summary>The service case.</summary>
    public string? Case { get; init; }

    /// <summary>The customer.</summary>
    public string? Customer { get; init; }

    /// <summary>The product served.</summary>
    public string? Product { get; init; }

    /// <summary>The period the lines' dates lie in.</summary>
    public ReportingPeriod? Period { get; init; }

    internal bool IsAccountOnly
    {
        get
        {
            foreach (var column in AttributeColumn.All)
            {
                if (column.OfKey(this) is null == (column.Attribute == CostAttributes.Account))
                {
                    return false;
                }
            }

            return Period is null;
        }
    }

    /// <summary>The lines of one account.</summary>
    /// <param name="account">The account's code.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="account"/> is null.</exception>
    public static CostKey Of(string account) => new() { Account = Guard.NotNull(account) };

    /// <summary>The group a line falls into.</summary>
    /// <param name="entry">The line.</param>
    /// <param name="attributes">What the groups keep apart.</param>
    /// <param name="unit">The length of the periods they keep apart; null for none. A line without date has no period.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    public static CostKey Of(CostEntry entry, CostAttributes attributes, PeriodUnit? unit = null)
    {
        Guard.NotNull(entry);
        string? Kept(CostAttributes attribute) => (attributes & attribute) != 0 ? entry[attribute] : null;
        return new CostKey
        {
            Account = Kept(CostAttributes.Account),
            Department = Kept(CostAttributes.Department),
            Activity = Kept(CostAttributes.Activity),
            Object = Kept(CostAttributes.Object),
            Case = Kept(CostAttributes.Case),
            Customer = Kept(CostAttributes.Customer),
            Product = Kept(CostAttributes.Product),
            Period = unit is { } length && entry.Date is { } date ? ReportingPeriod.Containing(date, length) : null,
        };
    }

    /// <summary>The order of groups in results: attribute by attribute, ordinal, nothing before something; then by the period's first and last date.</summary>
    /// <param name="other">The other key.</param>
    /// <returns>Below zero, zero or above.</returns>
    public int CompareTo(CostKey? other)
    {
        if (other is null)
        {
            return 1;
        }

        foreach (var column in AttributeColumn.All)
        {
            if (string.CompareOrdinal(column.OfKey(this), column.OfKey(other)) is var difference and not 0)
            {
                return difference;
            }
        }

        var order = Nullable.Compare(Period?.Start, other.Period?.Start);
        order = order != 0 ? order : Nullable.Compare(Period?.End, other.Period?.End);
        return order != 0 ? order : Nullable.Compare((int?)Period?.Unit, (int?)other.Period?.Unit);
    }

    internal string? this[CostAttributes attribute] => AttributeColumn.Of(attribute).OfKey(this);
}
