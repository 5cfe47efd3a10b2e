using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>A service initiative with one flow in each period; with dated flows it is an <see cref="Initiative"/>.</summary>
public sealed partial record PeriodicInitiative
{
    /// <summary>Its name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>One amount for each period, zeros included; money in positive, money out negative, one currency for all initiatives.</summary>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public required IReadOnlyList<decimal> Flows
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
