using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>How <see cref="ExchangeRates"/> looks a rate up.</summary>
public sealed partial record ExchangeOptions
{
    /// <summary>A rate of the very day, quoted for the pair in its direction.</summary>
    public static ExchangeOptions Default { get; } = new();

    /// <summary>Which rates may be used; <see cref="ExchangePath.Direct"/> by default.</summary>
    public ExchangePath Path
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The currency between, for <see cref="ExchangePath.Triangulated"/>; null by default.</summary>
    public Currency? Through { get; init; }

    /// <summary>Which of several rates is taken.</summary>
    /// <value><see cref="ExchangePreference.Youngest"/> by default.</value>
    public ExchangePreference Preference
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>How many days old a rate may be, as over a weekend; never is one of a later day taken.</summary>
    /// <value>0 by default: the very day.</value>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative.</exception>
    public int MaximumAgeInDays
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
