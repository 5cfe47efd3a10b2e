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

    private const double MostAmount = 1e15;

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
        return new ClaimPlan(currency, promise, products, [.. products.Select(p => ClaimForecast.Compute(InputOf(p, promise)))], claims, notes);
    }

    /// <summary>Expected claims of one product in a month ahead, of sales made and of sales planned.</summary>
    public double ClaimsOf(int product, int month)
        => Forecasts[product].NextTwelveMonths[month] + Forecasts[product].NextTwelveMonthsOfFutureSales[month];

    /// <summary>Their cost.</summary>
    public double CostOf(int product, int month)
        => Forecasts[product].NextTwelveMonthsCost[month] + (Forecasts[product].NextTwelveMonthsOfFutureSales[month] * Products[product].CostPerClaim);

    /// <summary>The cost of the twelve months to the cent, one line for each product, spread as claims are expected; null beyond money.</summary>
    public PhasedBudget? ToBudget()
    {
        var lines = new List<PhasedLine>();
        for (var p = 0; p < Products.Count; p++)
        {
            double[] costs = [.. Enumerable.Range(0, Ahead).Select(m => CostOf(p, m))];
            if (!(costs.Sum() < MostAmount))
            {
                return null;
            }

            lines.Add(new PhasedLine
            {
                Name = Products[p].Name,
                Amount = Money.Of((decimal)costs.Sum(), Currency).Round().Amount,
                Profile = [.. costs.Select(c => (decimal)c)],
            });
        }

        return lines.Count == 0 ? null : BudgetPhasing.Phase(lines, new decimal[Ahead], Currency);
    }

    /// <summary>Claims in each of the months, reported or expected: the volume that drives what they cost. Null where a month is neither.</summary>
    public IReadOnlyList<decimal>? DriversOf(IReadOnlyList<ReportingPeriod> months)
    {
        if (Products.Count == 0 || months[0].Start < Products.Min(p => p.First) || months[^1].Start > Months[^1].Start)
        {
            return null;
        }

        var names = Products.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var reported = Claims.Where(c => c is { PaidMonth: not null, Claims: not null } && names.Contains(c.Product))
            .ToLookup(c => c.PaidMonth!.Start, c => (decimal)c.Claims!.Value);
        var ahead = Months.Select((month, m) => (month.Start, Claims: (decimal)Enumerable.Range(0, Products.Count).Sum(p => ClaimsOf(p, m))))
            .ToDictionary(m => m.Start, m => m.Claims);
        return [.. months.Select(m => ahead.TryGetValue(m.Start, out var expected) ? expected : reported[m.Start].Sum())];
    }

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

    private static ClaimForecastInput InputOf(FieldProduct product, int promise) => new()
    {
        MonthlySales = product.Sales,
        ClaimsPerUnit = Rates(product),
        MonthsPromised = promise,
        CurrentMonth = product.Now,
        CostPerClaim = product.CostPerClaim,
    };

    /// <summary>Claims of a unit in each month in service; 0 where no unit has come so far.</summary>
    private static double[] Rates(FieldProduct product)
    {
        var rates = new double[product.Now];
        foreach (var row in FieldReturns.ByServiceMonth(product.Table))
        {
            rates[row.Month - 1] = (double)row.Claims / row.Units;
        }

        return rates;
    }
}
