using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What an hour of each department costs.</summary>
public sealed partial record DepartmentRates
{
    private const decimal Highest = 1_000_000_000_000m;

    /// <summary>The currency of the rates.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The cost of an hour by department, ordinal; from 0 to 1e12. A department that is not here has no rate: its time is unpriced, not
    /// free.</summary>
    /// <exception cref="ArgumentException">A name is blank, or a rate is negative or above 1e12.</exception>
    public required IReadOnlyDictionary<string, decimal> PerHour
    {
        get;
        init
        {
            foreach (var pair in Guard.NotNull(value))
            {
                Guard.NotBlank(pair.Key, nameof(PerHour));
                Guard.InRange(pair.Value, 0, Highest, nameof(PerHour));
            }

            field = new FrozenMap<decimal>(value);
        }
    }
}
