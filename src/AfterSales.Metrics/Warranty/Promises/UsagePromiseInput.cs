using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>A promise limited by age and usage, whichever comes first, and how claims depend on both.</summary>
public sealed partial record UsagePromiseInput
{
    /// <summary>Claims for each unit of age at age 0 without usage; not negative.</summary>
    public required double Base
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>More of them for each unit of the usage rate; not negative.</summary>
    public double ByRate
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>More of them for each unit of age; not negative.</summary>
    public double ByAge
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>More of them for each unit of usage, rate × age; not negative.</summary>
    public double ByUsage
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Shape of the gamma distribution of the usage rate over users; positive.</summary>
    public required double RateShape
    {
        get;
        init => field = Guard.InRange(value, 1e-3, 1e6);
    }

    /// <summary>Its scale; positive.</summary>
    public required double RateScale
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>The promise's limit of age; positive.</summary>
    public required double AgeLimit
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>The promise's limit of usage; positive.</summary>
    public required double UsageLimit
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>Cost of a claim; not negative.</summary>
    public double ClaimCost
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
