using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// Return rate and refund rate: the share of units sold that came back, and the share of revenue that was paid back, by period and in all.
/// </summary>
/// <remarks>
/// <para><b>Formula.</b> Unit rate = Σ units returned / Σ units sold; refund rate = Σ refunds / Σ gross revenue. Of several periods the ratio of sums,
/// never the mean of ratios.</para>
/// <para><b>Units.</b> Rates are fractions: 0.15 is 15 %. Refunds and revenue in one currency.</para>
/// <para><b>Domain.</b> Units that are not negative. Returns belong to the period they came back in, which may be a later one than they were sold in: a
/// rate may be above 1.</para>
/// <para><b>Edge cases.</b> A period with returns and no sales is listed, left out of the rates on both sides, and counted in
/// <see cref="ReturnRateResult.PeriodsWithoutSales"/>; without any sales the rates are undefined, <see cref="UndefinedReason.MissingInput"/>. Sales of zero
/// units: <see cref="UndefinedReason.ZeroDenominator"/>. A period of sales without returns has a rate of 0. Sales without revenue count for the unit rate
/// alone; of a period the revenue is known when all its sales say. Returns that name no product are in no product's line.</para>
/// <para><b>Method.</b> One pass over each list, exact sums in decimal, one division a rate.</para>
/// <para><b>Source.</b> D. S. Rogers and R. S. Tibben-Lembke, Going Backwards: Reverse Logistics Trends and Practices, 1999, ch. 1: returns as a percentage
/// of sales.</para>
/// </remarks>
/// <example>
/// <code>
/// ReturnedGoods Returned(int month, decimal units, decimal refund)
///     =&gt; new() { Date = new LocalDate(2026, month, 15), Units = units, Refund = Money.Of(refund, "EUR") };
/// SoldGoods Sold(int month, decimal units, decimal revenue)
///     =&gt; new() { Period = ReportingPeriod.Month(2026, month), Units = units, Revenue = Money.Of(revenue, "EUR") };
/// var result = ReturnRate.Compute([Returned(1, 5, 900m), Returned(2, 10, 1_600m)], [Sold(1, 200, 40_000m), Sold(2, 300, 60_000m)], Currency.Of("EUR"));
/// Console.WriteLine(
///     $"{result.UnitRate:P1} of units returned, {result.RefundRate:P1} of revenue refunded"); // 3.0 % of units returned, 2.5 % of revenue refunded
/// </code>
/// </example>
public static class ReturnRate
{
    /// <summary>The rates of returned against sold goods.</summary>
    /// <param name="returns">What came back; read once.</param>
    /// <param name="sales">What was sold, each in a period that lies within one of <paramref name="unit"/>; read once.</param>
    /// <param name="currency">The currency of refunds and revenue.</param>
    /// <param name="unit">The length of the periods; a month by default.</param>
    /// <returns>The rates, by period and in all.</returns>
    /// <exception cref="ArgumentException">An argument or item is null, or a period of sales spans two of the unit.</exception>
    /// <exception cref="CurrencyMismatchException">A refund or a revenue is in another currency.</exception>
    /// <exception cref="OverflowException">A sum needs more than 28 digits, or a period lies beyond the calendar.</exception>
    public static ReturnRateResult Compute(
        IEnumerable<ReturnedGoods> returns, IEnumerable<SoldGoods> sales, Currency currency, PeriodUnit unit = PeriodUnit.Month)
    {
        Guard.NotNull(returns);
        Guard.NotNull(sales);
        Guard.Defined(unit);
        var parts = new SortedDictionary<NodaTime.LocalDate, Part>();
        var products = new Dictionary<string, (long Count, decimal Units, decimal Refunds)>(StringComparer.Ordinal);
        foreach (var item in Guard.Each(returns))
        {
            var part = PartOf(parts, ReportingPeriod.Containing(item.Date, unit));
            part.Returned += item.Units;
            part.Refunds += item.Refund.In(currency);
            if (item.Product is { } product)
            {
                var known = products.TryGetValue(product, out var found) ? found : default;
                products[product] = (known.Count + 1, known.Units + item.Units, known.Refunds + item.Refund.In(currency));
            }
        }

        foreach (var item in Guard.Each(sales))
        {
            var period = ReportingPeriod.Containing(item.Period.Start, unit);
            if (item.Period.End > period.End)
            {
                throw new ArgumentException(
                    Guard.Text($"Sales must be of periods that lie within one {unit}; {item.Period.Start} to {item.Period.End} does not."), nameof(sales));
            }

            PartOf(parts, period).Sell(item.Units, item.Revenue?.In(currency));
        }

        return ResultOf([.. parts.Values], ByRefund(products, currency), currency);
    }

    private static Part PartOf(SortedDictionary<NodaTime.LocalDate, Part> parts, ReportingPeriod period)
    {
        if (!parts.TryGetValue(period.Start, out var part))
        {
            parts.Add(period.Start, part = new Part(period));
        }

        return part;
    }

    private static ReturnedProduct[] ByRefund(Dictionary<string, (long Count, decimal Units, decimal Refunds)> products, Currency currency)
        => [.. products.OrderByDescending(p => p.Value.Refunds).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => new ReturnedProduct
        {
            Product = p.Key, Count = p.Value.Count, Returned = p.Value.Units, Refunds = Money.Of(p.Value.Refunds, currency),
        })];

    private static ReturnRateResult ResultOf(Part[] parts, ReturnedProduct[] products, Currency currency)
    {
        var (sold, paid) = (Array.FindAll(parts, p => p.HasSales), Array.FindAll(parts, p => p.HasRevenue));
        return new ReturnRateResult
        {
            Returned = parts.Sum(p => p.Returned),
            Refunds = Money.Of(parts.Sum(p => p.Refunds), currency),
            UnitRate = Rate(sold.Length > 0, sold.Sum(p => p.Returned), sold.Sum(p => p.Sold)),
            RefundRate = Rate(paid.Length > 0, paid.Sum(p => p.Refunds), paid.Sum(p => p.Revenue)),
            PeriodsWithoutSales = parts.Length - sold.Length,
            Products = FrozenList.Own(products),
            Periods = FrozenList.Own(Array.ConvertAll(parts, p => new ReturnRatePeriod
            {
                Period = p.Period,
                Returned = p.Returned,
                Sold = p.HasSales ? p.Sold : null,
                Refunds = Money.Of(p.Refunds, currency),
                Revenue = p.HasRevenue ? Money.Of(p.Revenue, currency) : null,
                UnitRate = Rate(p.HasSales, p.Returned, p.Sold),
                RefundRate = Rate(p.HasRevenue, p.Refunds, p.Revenue),
            })),
        };
    }

    private static Figure<double> Rate(bool isKnown, decimal part, decimal whole)
        => isKnown ? Figure.Ratio(part, whole) : Figure.Undefined<double>(UndefinedReason.MissingInput);

    private sealed class Part(ReportingPeriod period)
    {
        private bool lacksRevenue;

        public ReportingPeriod Period { get; } = period;

        public decimal Returned { get; set; }

        public decimal Refunds { get; set; }

        public decimal Sold { get; private set; }

        public decimal Revenue { get; private set; }

        public bool HasSales { get; private set; }

        public bool HasRevenue => HasSales && !lacksRevenue;

        public void Sell(decimal units, decimal? revenue)
        {
            HasSales = true;
            Sold += units;
            Revenue += revenue ?? 0;
            lacksRevenue |= revenue is null;
        }
    }
}
