using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>How <see cref="ProcessCost"/> and <see cref="CaseCost"/> round and impute.</summary>
public sealed partial record ProcessCostOptions
{
    private const decimal Highest = 1_000_000_000_000m;

    /// <summary>The currency's minor unit, half to even; nothing imputed.</summary>
    public static ProcessCostOptions Default { get; } = new();

    /// <summary>The unit of rounded amounts and the rule of the total.</summary>
    /// <value><see cref="MoneyRounding.Default"/> by default.</value>
    public MoneyRounding Rounding { get; init => field = Guard.NotNull(value); } = MoneyRounding.Default;

    /// <summary>The minutes that a hand-off takes the receiving department; from 0 to 1e12.</summary>
    /// <value>0 by default.</value>
    public decimal HandoffMinutes { get; init => field = Guard.InRange(value, 0, Highest); }

    /// <summary>What an hour of waiting costs; from 0 to 1e12.</summary>
    /// <value>0 by default.</value>
    public decimal DelayPerHour { get; init => field = Guard.InRange(value, 0, Highest); }
}
