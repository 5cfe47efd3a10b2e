using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Answers of one group of customers, for a <see cref="RecoveryParadox"/>.</summary>
public sealed partial record RecoveryGroup
{
    /// <summary>Answers.</summary>
    public required long Count
    {
        get;
        init => field = Guard.InRange(value, 0, SentimentCounts.Most);
    }

    /// <summary>Their mean.</summary>
    public required double Mean
    {
        get;
        init => field = Guard.InRange(value, -1e100, 1e100);
    }

    /// <summary>Their sample standard deviation.</summary>
    public required double StandardDeviation
    {
        get;
        init => field = Guard.InRange(value, 0, 1e100);
    }
}
