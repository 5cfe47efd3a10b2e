using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>Who uses how much of a pool, from a date on.</summary>
public sealed partial record DriverVersion
{
    /// <summary>The first date it is in force.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Units or percentages of each user. Only their proportions count.</summary>
    /// <exception cref="ArgumentException">The list is null, or a use is.</exception>
    public required IReadOnlyList<DriverUse> Uses
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
