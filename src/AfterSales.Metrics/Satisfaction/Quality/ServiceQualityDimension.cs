using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One dimension of service quality: which questions belong to it, and how much it matters.</summary>
public sealed partial record ServiceQualityDimension
{
    /// <summary>The five dimensions of SERVQUAL's 22 questions in their published order, equally weighted.</summary>
    public static IReadOnlyList<ServiceQualityDimension> Servqual { get; } = FrozenList.Own<ServiceQualityDimension>(
    [
        Range("tangibles", 0, 4),
        Range("reliability", 4, 5),
        Range("responsiveness", 9, 4),
        Range("assurance", 13, 4),
        Range("empathy", 17, 5),
    ]);

    /// <summary>The dimension's name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The places of its questions in the answer tables, from 0.</summary>
    public required IReadOnlyList<int> Items
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Its weight, as from a customer's 100 points; not negative, any total; 1 by default.</summary>
    public decimal Weight
    {
        get;
        init => field = Guard.NotNegative(value);
    }
    = 1;

    private static ServiceQualityDimension Range(string name, int first, int count) => new() { Name = name, Items = [.. Enumerable.Range(first, count)] };
}
