using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>One dimension that may drive reputation, for <see cref="ReputationDrivers"/>: products, service, price, conduct.</summary>
public sealed partial record ReputationDriver
{
    /// <summary>Its name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Each respondent's answer, in the order of the pulse; null for none. On any scale, within ±1e100.</summary>
    public required IReadOnlyList<double?> Answers
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
