using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>One kind of loss while a machine stands still: so much for each hour and so much for each incident.</summary>
public sealed partial record DowntimeRate
{
    /// <summary>What it is, as lost margin, idle labor, restart, penalty.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The loss of each hour, in units of the currency; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public decimal PerHour
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The loss of each incident, in units of the currency; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public decimal PerIncident
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
