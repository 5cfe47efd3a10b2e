using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>One segment of customers, for its <see cref="ServiceValue"/>.</summary>
public sealed partial record ServiceValueSegment
{
    /// <summary>The segment.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Customers to be served.</summary>
    public required decimal Customers
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000_000_000m);
    }

    /// <summary>Margin of a customer in a period.</summary>
    public required decimal Margin
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000_000_000m);
    }

    /// <summary>Discount rate of a period, as a fraction above −1.</summary>
    public required decimal DiscountRate
    {
        get;
        init => field = Guard.InRange(value, -0.99m, 1000);
    }

    /// <summary>Served customers who stayed.</summary>
    public required long ServedKept
    {
        get;
        init => field = Guard.InRange(value, 0, SentimentCounts.Most);
    }

    /// <summary>Served customers observed.</summary>
    public required long Served
    {
        get;
        init => field = Guard.InRange(value, 0, SentimentCounts.Most);
    }

    /// <summary>Unserved customers who stayed.</summary>
    public required long UnservedKept
    {
        get;
        init => field = Guard.InRange(value, 0, SentimentCounts.Most);
    }

    /// <summary>Unserved customers observed.</summary>
    public required long Unserved
    {
        get;
        init => field = Guard.InRange(value, 0, SentimentCounts.Most);
    }
}
