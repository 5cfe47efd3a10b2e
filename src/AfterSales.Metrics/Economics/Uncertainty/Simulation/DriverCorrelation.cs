using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>How two drivers of a simulation move together.</summary>
public sealed partial record DriverCorrelation
{
    /// <summary>One driver's name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string First
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The other driver's name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Second
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The correlation, from −1 to 1, of what <see cref="Kind"/> says.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The coefficient is not from −1 to 1.</exception>
    public required double Coefficient
    {
        get;
        init => field = Guard.InRange(value, -1, 1);
    }

    /// <summary>What the coefficient is of; <see cref="DriverCorrelationKind.NormalScores"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's.</exception>
    public DriverCorrelationKind Kind
    {
        get;
        init => field = Guard.Defined(value);
    }
}
