using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="ReturnRate"/> found.</summary>
public sealed partial record ReturnRateResult
{
    /// <summary>All units that came back.</summary>
    public required decimal Returned { get; init; }

    /// <summary>All that was paid back.</summary>
    public required Money Refunds { get; init; }

    /// <summary>Units returned over units sold, as a fraction, of the periods whose sales are known.</summary>
    public required Figure<double> UnitRate { get; init; }

    /// <summary>Refunds over gross revenue, as a fraction, of the periods whose revenue is known.</summary>
    public required Figure<double> RefundRate { get; init; }

    /// <summary>Units sold, of the periods whose sales are known: what <see cref="UnitRate"/> divides by.</summary>
    public decimal Sold => Periods.Sum(period => period.Sold ?? 0);

    /// <summary>Units returned in those periods: what <see cref="UnitRate"/> divides.</summary>
    public decimal ReturnedOfSold => Periods.Where(period => period.Sold is not null).Sum(period => period.Returned);

    /// <summary>Gross revenue, of the periods whose revenue is known: what <see cref="RefundRate"/> divides by.</summary>
    public Money Revenue => Money.Sum(Periods.Select(period => period.Revenue).OfType<Money>(), Refunds.Currency);

    /// <summary>Refunds in those periods: what <see cref="RefundRate"/> divides.</summary>
    public Money RefundsOfRevenue => Money.Sum(Periods.Where(period => period.Revenue is not null).Select(period => period.Refunds), Refunds.Currency);

    /// <summary>How many periods have returns and no sales: the rates leave them out.</summary>
    public required int PeriodsWithoutSales { get; init; }

    /// <summary>The periods with returns or sales, in order.</summary>
    public required IReadOnlyList<ReturnRatePeriod> Periods { get; init => field = FrozenList.Keep(value); }

    /// <summary>The products of returns that say which, the highest refund first, equal ones by name.</summary>
    public required IReadOnlyList<ReturnedProduct> Products { get; init => field = FrozenList.Keep(value); }
}
