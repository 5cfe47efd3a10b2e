using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>A service initiative with dated flows; with one flow in each period it is a <see cref="PeriodicInitiative"/>.</summary>
public sealed partial record Initiative
{
    /// <summary>Its name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its flows in any order; money in positive, money out negative, one currency for all initiatives.</summary>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public required IReadOnlyList<CashFlow> Flows
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The earliest date of all flows; null when there are none.</summary>
    internal static LocalDate? Earliest(IReadOnlyList<Initiative> initiatives)
        => DatedDiscounting.Earliest(initiatives.SelectMany(i => i.Flows).ToArray());
}
