using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>The work that arrives at a queue: contacts expected in an interval, and how long one takes.</summary>
/// <remarks>All times of one calculation are in one unit of the caller's choice: minutes, hours. Results are in that unit too.</remarks>
public sealed partial record QueueLoad
{
    /// <summary>Contacts expected in the interval; not negative, fractions allowed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, NaN or infinite.</exception>
    public required double Arrivals
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Length of the interval; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive and finite.</exception>
    public required double Interval
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>Mean time one contact keeps an agent, talk and after-work together; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive and finite.</exception>
    public required double HandleTime
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>Contacts per unit of time.</summary>
    public double ArrivalRate => Quotient(Arrivals, 1, Interval);

    /// <summary>Agents the work would keep busy without pause: arrivals × handle time / interval, of the decimals they read as, so that 30 contacts of
    /// 0.1 in 0.3 are exactly 10.</summary>
    public double OfferedErlangs => Quotient(Arrivals, HandleTime, Interval);

    // Of short numbers the product is exact, so that its quotient in doubles is the nearest one too.
    private static double Quotient(double left, double right, double divisor)
        => IsShort(left) && IsShort(right) && IsShort(divisor)
            ? left == 0 ? 0 : left * right / divisor
            : ExactDecimal.Quotient(ExactDecimal.Of(left) * ExactDecimal.Of(right), ExactDecimal.Of(divisor));

    /// <summary>Whole sixteenths of at most twenty-six bits: such a double is the decimal that it reads as.</summary>
    private static bool IsShort(double value) => value < 1 << 22 && Math.Floor(value * 16) == value * 16;
}
