using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>An attribute of ledger lines: where a line has it and where the key of a group. The one table of them, in the order of keys.</summary>
internal sealed class AttributeColumn
{
    public static readonly AttributeColumn[] All =
    [
        new(CostAttributes.Account, entry => entry.Account, key => key.Account),
        new(CostAttributes.Department, entry => entry.Department, key => key.Department),
        new(CostAttributes.Activity, entry => entry.Activity, key => key.Activity),
        new(CostAttributes.Object, entry => entry.Object, key => key.Object),
        new(CostAttributes.Case, entry => entry.Case, key => key.Case),
        new(CostAttributes.Customer, entry => entry.Customer, key => key.Customer),
        new(CostAttributes.Product, entry => entry.Product, key => key.Product),
    ];

    private static readonly AttributeColumn?[] ByFlag = Indexed();

    private AttributeColumn(CostAttributes attribute, Func<CostEntry, string?> ofEntry, Func<CostKey, string?> ofKey)
        => (Attribute, OfEntry, OfKey) = (attribute, ofEntry, ofKey);

    public CostAttributes Attribute { get; }

    public Func<CostEntry, string?> OfEntry { get; }

    public Func<CostKey, string?> OfKey { get; }

    /// <summary>The column of a single attribute; several at once, or none, have no column.</summary>
    public static AttributeColumn Of(CostAttributes attribute)
        => (uint)attribute < (uint)ByFlag.Length && ByFlag[(int)attribute] is { } column
            ? column
            : throw Guard.OutOfRange(nameof(attribute), "must be one attribute", attribute);

    private static AttributeColumn?[] Indexed()
    {
        var columns = new AttributeColumn?[(int)All[All.Length - 1].Attribute + 1];
        foreach (var column in All)
        {
            columns[(int)column.Attribute] = column;
        }

        return columns;
    }
}
