using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>
/// What claims the next twelve months will bring, product by product: what the warranty section shows, and what budget and spares are planned with.
/// </summary>
/// <param name="Products">Those with sales and claims by month, and their forecasts beside.</param>
/// <param name="Notes">Why products are not among them.</param>
internal sealed record ClaimPlan(
    Currency Currency, int Promise, IReadOnlyList<FieldProduct> Products, IReadOnlyList<ClaimForecastResult> Forecasts, IReadOnlyList<ClaimLine> Claims,
    IReadOnlyList<string> Notes)
{
    public const int Ahead = 12;

    /// <summary>The twelve months after the last one of which claims are known; none without a product.</summary>
    public IReadOnlyList<ReportingPeriod> Months => Products.Count == 0 ? []
        : [.. Enumerable.Range(1, Ahead).Select(m => ReportingPeriod.Containing(Products[0].MonthAt(Products[0].Now + m), PeriodUnit.Month))];

    /// <summary>Null without claims.</summary>
    public static ClaimPlan? Of(EvaluationRun run)
    {
        if (run.Records.Of(ClaimLine.File) is not { Count: > 0 } claims)
        {
            return null;
        }

        var (currency, notes) = (claims[0].Amount.Currency, new List<string>());
        var sales = run.Records.Of(SalesLine.File)?.Where(s => s.Revenue.Currency == currency).ToList() ?? [];
        var products = ProductsOf(claims, sales, run.Reading.Period is not null, notes);
        var promise = run.Request.Get(WarrantySection.Months);
        return new ClaimPlan(currency, promise, products, [.. products.Select(p => ClaimForecast.Compute(p.History.ToForecastInput(promise)))], claims, notes);
    }

    /// <summary>The cost of the twelve months to the cent, one line for each product, spread as claims are expected; null beyond money.</summary>
    public PhasedBudget? ToBudget()
    {
        if (Products.Count == 0 || Forecasts.Any(f => f.NextYearOfAllSalesCost >= PhasedLine.MostExpected))
        {
            return null;
        }

        var lines = Products.Zip(Forecasts, (product, forecast) => PhasedLine.OfExpected(product.Name, forecast.NextTwelveMonthsOfAllSalesCost, Currency));
        return BudgetPhasing.Phase([.. lines], new decimal[Ahead], Currency);
    }

    /// <summary>Claims in each of the months, reported or expected: the volume that drives what they cost. Null where a month is neither.</summary>
    public IReadOnlyList<decimal>? DriversOf(IReadOnlyList<ReportingPeriod> months)
    {
        if (Products.Count == 0)
        {
            return null;
        }

        var names = Products.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var volumes = VolumesOf(
            Claims.Where(c => c is { PaidMonth: not null, Claims: not null } && names.Contains(c.Product))
                .Select(c => new ReportedClaims { Month = c.PaidMonth!.Start, Claims = c.Claims!.Value }), months);
        return volumes.All(v => v.Value < PhasedLine.MostExpected) ? [.. volumes.Select(v => (decimal)v.Value!.Value)] : null;
    }

    /// <summary>Claims expected in each of the months ahead, of all products.</summary>
    public IReadOnlyList<Figure<double>> Expected => Products.Count == 0 ? [] : VolumesOf([], Months);

    private IReadOnlyList<Figure<double>> VolumesOf(IEnumerable<ReportedClaims> reported, IReadOnlyList<ReportingPeriod> months) => ClaimVolumes.Compute(
        new ClaimVolumesInput
        {
            First = Products.Min(p => p.History.First),
            Current = Products[0].MonthAt(Products[0].Now),
            Reported = [.. reported],
            Forecasts = Forecasts,
        },
        [.. months.Select(month => month.Start)]);

    private static List<FieldProduct> ProductsOf(IReadOnlyList<ClaimLine> claims, List<SalesLine> sales, bool isCut, List<string> notes)
    {
        var monthly = claims.Where(c => c is { OriginMonth: not null, PaidMonth: not null, Claims: not null }).ToList();
        if (monthly.Count == 0 || sales.Count == 0 || isCut)
        {
            notes.Add(monthly.Count == 0 ? Say("Rates by months in service need origin_month, paid_month and claims in claims.csv, and sales.csv beside it.")
                : isCut ? Say("Rates by months in service need the sales of all months: ask for them without --period.")
                : Say("Rates by months in service need sales.csv in the same currency."));
            return [];
        }

        var last = monthly.Max(c => c.PaidMonth!.Start);
        return [.. monthly.GroupBy(c => c.Product, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, Claims: g.ToList(), Sales: sales.Where(s => s.Product == g.Key).ToList()))
            .Where(g => g.Sales.Count > 0)
            .Select(g => FieldProduct.Of(g.Key, g.Claims, g.Sales, last, notes)).OfType<FieldProduct>()];
    }
}
