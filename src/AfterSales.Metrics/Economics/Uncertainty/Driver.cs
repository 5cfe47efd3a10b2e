using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>A number that a figure depends on: its expected value and the range it may move in.</summary>
public sealed partial record Driver
{
    /// <summary>Its name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The value expected.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public required double Base
    {
        get;
        init => field = Guard.Finite(value);
    }

    /// <summary>The least value to consider; not above <see cref="Base"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public required double Low
    {
        get;
        init => field = Guard.Finite(value);
    }

    /// <summary>The greatest value to consider; not below <see cref="Base"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public required double High
    {
        get;
        init => field = Guard.Finite(value);
    }
}
