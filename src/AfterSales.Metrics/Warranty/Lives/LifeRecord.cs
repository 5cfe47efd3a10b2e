using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Life data row: what is known of the age at failure of some units, exact, censored or within an interval, and the window inside which it
/// could be known.</summary>
public sealed partial record LifeRecord
{
    /// <summary>The age the units lived to at least: equal to <see cref="Upper"/> for an exact failure; null or 0 when already failed when first
    /// seen.</summary>
    public double? Lower
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }

    /// <summary>The age by which they had failed; null when they are still alive (right-censored).</summary>
    public double? Upper
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }

    /// <summary>Number of units.</summary>
    /// <value>1 by default.</value>
    public long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }
    = 1;

    /// <summary>The units are known only because they lived beyond this age (left truncation, staggered entry).</summary>
    /// <value>0 by default.</value>
    public double Entry
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The units are known only because they failed by this age (right truncation); null, the default, when they would be known anyway.</summary>
    public double? Exit
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }

    /// <summary>Units that failed at an age.</summary>
    /// <param name="age">The age; positive.</param>
    /// <param name="count">Their number.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The age is not positive, or the number is negative.</exception>
    public static LifeRecord Failure(double age, long count = 1) => new() { Lower = Guard.Positive(age), Upper = age, Count = Guard.NotNegative(count) };

    /// <summary>Units alive at an age.</summary>
    /// <param name="age">The age; not negative.</param>
    /// <param name="count">Their number.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public static LifeRecord Suspension(double age, long count = 1) => new() { Lower = Guard.NotNegative(age), Count = Guard.NotNegative(count) };

    /// <summary>Units that failed between two ages.</summary>
    /// <param name="lower">The age at which they were last seen alive; 0 for never.</param>
    /// <param name="upper">The age at which they had failed.</param>
    /// <param name="count">Their number.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public static LifeRecord Between(double lower, double upper, long count = 1)
        => new() { Lower = Guard.NotNegative(lower), Upper = Guard.Positive(upper), Count = Guard.NotNegative(count) };

    /// <summary>Checks the properties against each other.</summary>
    internal void Require(int row, string name)
    {
        if (Lower is null && Upper is null)
        {
            throw Guard.Item(name, "must have a lower or an upper age", row, this);
        }

        if (Upper == 0)
        {
            throw Guard.OutOfRange(name, "must have positive ages of failure (a claim on the day of sale is an interval from 0)", 0);
        }

        if (Upper < Lower)
        {
            throw Guard.Item(name, "must not end before it starts", row, this);
        }

        var begin = Lower ?? 0;
        if ((Lower is not null && Lower > 0 && begin < Entry) || (Upper is { } end && (end < Entry || end > Exit || (end == Entry && begin != end)))
            || (Upper is null && begin >= Exit) || Entry >= Exit)
        {
            throw Guard.Item(name, "must lie inside its own window", row, this);
        }
    }
}
