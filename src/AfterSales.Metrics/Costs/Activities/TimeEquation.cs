using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>How long an activity takes by what makes it longer: t = base + Σ timeᵢ·xᵢ.</summary>
/// <remarks>Kaplan and Anderson, Time-Driven Activity-Based Costing, 2007, ch. 2: packing takes 0.5 minutes, + 6.5 if special, + 0.2 if by air.</remarks>
public sealed partial record TimeEquation
{
    /// <summary>Time of the plain case; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public required decimal BaseTime
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What each driver adds for one unit of it; each driver once.</summary>
    /// <exception cref="ArgumentException">A driver stands twice.</exception>
    public required IReadOnlyList<TimeDriver> Drivers
    {
        get;
        init => field = Guard.NoneNull(value).Select(driver => driver.Name).Distinct(StringComparer.Ordinal).Count() == value.Count
            ? FrozenList.Copy(value)
            : throw new ArgumentException("Drivers must name each driver once.", nameof(Drivers));
    }

    /// <summary>The time of a case.</summary>
    /// <param name="quantities">Units of each driver; a driver left out counts as zero.</param>
    /// <returns>The time, in the unit of the equation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="quantities"/> is null.</exception>
    /// <exception cref="ArgumentException">A driver is not of the equation, or a quantity is negative.</exception>
    /// <exception cref="OverflowException">The time exceeds decimal's range.</exception>
    public decimal TimeOf(IReadOnlyDictionary<string, decimal> quantities)
    {
        var time = BaseTime;
        foreach (var pair in Guard.NotNull(quantities))
        {
            var driver = Drivers.FirstOrDefault(d => string.Equals(d.Name, pair.Key, StringComparison.Ordinal))
                ?? throw new ArgumentException($"Quantities must name drivers of the equation; \"{pair.Key}\" is none.", nameof(quantities));
            time += driver.Time * Guard.NotNegative(pair.Value, nameof(quantities));
        }

        return time;
    }
}
