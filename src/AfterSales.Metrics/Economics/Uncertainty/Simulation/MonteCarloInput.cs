using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What a simulation draws from.</summary>
public sealed partial record MonteCarloInput
{
    /// <summary>The drivers, in the order the model takes them; their names differ.</summary>
    /// <exception cref="ArgumentException">The list is null or has a null item.</exception>
    public required IReadOnlyList<UncertainDriver> Drivers
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Which drivers move together; pairs not named are independent. Empty by default.</summary>
    /// <exception cref="ArgumentException">The list is null or has a null item.</exception>
    public IReadOnlyList<DriverCorrelation> Correlations
    {
        get;
        init => field = FrozenList.Copy(value);
    }
    = FrozenList<DriverCorrelation>.Empty;

    /// <summary>Any number: the same seed gives the same figures, on every platform and however the draws are shared among threads.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many times the model is asked, 1 to 100,000,000; 10,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Draws
    {
        get;
        init => field = Guard.InRange(value, 1, 100_000_000);
    }
    = 10_000;
}
