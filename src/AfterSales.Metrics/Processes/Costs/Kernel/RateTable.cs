using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>The rates of departments, and the decimals that exact amounts of them need.</summary>
internal sealed class RateTable(DepartmentRates rates, ProcessCostOptions options)
{
    public Currency Currency => rates.Currency;

    public static RateTable Of(DepartmentRates rates, ProcessCostOptions options, Currency? currency)
        => currency is { } other && other != Guard.NotNull(rates).Currency ? throw new CurrencyMismatchException(rates.Currency, other)
            : new RateTable(rates, options);

    /// <summary>The rate of a department; null when it has none or is not known.</summary>
    public decimal? Of(string? department) => department is not null && rates.PerHour.TryGetValue(department, out var rate) ? rate : null;

    /// <summary>The decimals of all rates, the unit and the direct costs.</summary>
    public int ScaleWith(IEnumerable<decimal> directCosts) => rates.PerHour.Values.Concat(directCosts)
        .Append(options.Rounding.UnitOf(rates.Currency)).Max(Decimals.ScaleOf);

    /// <summary>Hand-offs × minutes × the receiver's rate, to decimal's digits.</summary>
    public decimal HandoffCost(IEnumerable<(string To, long Count)> handoffs)
        => handoffs.Sum(pair => (Of(pair.To) ?? 0) * options.HandoffMinutes * pair.Count) / 60;

    public decimal DelayCost(decimal ticks) => ticks * options.DelayPerHour / NodaTime.NodaConstants.TicksPerHour;
}
