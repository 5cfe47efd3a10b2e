using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What serving a customer or product cost and brought, in one period or one order; several of one name are added up.</summary>
public sealed partial record ServedAmount
{
    /// <summary>The customer or product; compared exactly.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>What serving it cost.</summary>
    public required Money Cost { get; init; }

    /// <summary>What it brought; null when unknown, which is not zero.</summary>
    public Money? Revenue { get; init; }

    /// <summary>Units in service or cases, for the cost of each; zero by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public decimal Units
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
