namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="WordOfMouth"/> found.</summary>
public sealed partial record WordOfMouthResult
{
    /// <summary>New customers that one customer brings.</summary>
    public required double Factor { get; init; }

    /// <summary>Customers in the end for each at the start, 1/(1 − factor).</summary>
    public required Figure<double> Multiplier { get; init; }

    /// <summary>Customers in the end.</summary>
    public required Figure<double> Total { get; init; }

    /// <summary>Customers after the generations asked for.</summary>
    public required Figure<double> AfterGenerations { get; init; }
}
