using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>How two drivers of a simulation move together.</summary>
public sealed record DriverCorrelation
{
    /// <summary>One driver's name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string First
    {
        get;
        init => field = Guard.NotBlank(value, nameof(First));
    }

    /// <summary>The other driver's name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Second
    {
        get;
        init => field = Guard.NotBlank(value, nameof(Second));
    }

    /// <summary>The correlation of the two normal scores, from −1 to 1 (Gaussian copula). A rank correlation ρₛ asks for 2·sin(π·ρₛ / 6).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The coefficient is not from −1 to 1.</exception>
    public required double Coefficient
    {
        get;
        init => field = Guard.InRange(value, -1, 1, nameof(Coefficient));
    }
}
