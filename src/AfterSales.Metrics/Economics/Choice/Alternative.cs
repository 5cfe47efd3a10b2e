using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>One of several ways to do something, of which one is chosen.</summary>
public sealed partial record Alternative
{
    /// <summary>Its name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>One amount for each period, zeros included; money in positive, money out negative, one currency for all alternatives.</summary>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public required IReadOnlyList<decimal> Flows
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
