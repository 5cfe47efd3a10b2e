using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One stratum of a population and the sample taken from it.</summary>
public sealed partial record Stratum
{
    /// <summary>The stratum's name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>How many there are in the population; positive.</summary>
    public required long Population
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>How many were asked; not negative, not above <see cref="Population"/>.</summary>
    public required long Sample
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Mean of those asked.</summary>
    public required double Mean
    {
        get;
        init => field = Guard.Finite(value);
    }

    /// <summary>Standard deviation of those asked, or the one expected when planning.</summary>
    public required double StandardDeviation
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
