using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What came back: units and refunds, and their share of what was sold where sales are known.</summary>
internal sealed class ReturnsSection : Section
{
    private const int MonthsDrawn = 36;
    private const int ProductsShown = 8;

    public override IReadOnlyList<InputFile> Files { get; } = [ReturnLine.File, SalesLine.File];

    public override EvaluationDomain? Domain => EvaluationDomain.Service;

    public override string Needs => Say("returns.csv and sales.csv");

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(ReturnLine.File) is not { Count: > 0 } all)
        {
            return null;
        }

        var returns = all.Where(r => run.Reading.Period?.Contains(r.Date) ?? true).ToList();
        var currency = all[0].Refund.Currency;
        // Sales of months before the first return are there for the warranty: they say nothing of returns.
        var firstReturn = all.Min(r => r.Date);
        IReadOnlyList<SalesLine>? sales = run.Records.Of(SalesLine.File)?.Where(s => s.Month.End >= firstReturn).ToList();
        var rates = Rates(returns, sales ?? [], run.Reading.Period, currency);
        var section = new ReportSection("returns", Say("Returns"));
        var refunds = rates.Refunds;
        section.Figures.Add(new KeyFigure("lines", Say("Returned positions"), Shown.Count(returns.Count)));
        section.Figures.Add(new KeyFigure("units", Say("Units"), Units(rates.Returned)));
        section.Figures.Add(new KeyFigure("refunds", Say("Refunds"), Shown.AmountWithCode(refunds)));
        section.Figures.Add(new KeyFigure("returnRate", Say("Return rate"), Shown.Share(rates.UnitRate, 2), Say("units returned over units sold")));
        section.Figures.Add(new KeyFigure("refundRate", Say("Refund rate"), Shown.Share(rates.RefundRate, 2), Say("refunds over gross revenue")));
        section.MadeOf("lines units refunds", new Ingredient("positions", Shown.Count(returns.Count)));
        section.MadeOf("returnRate refundRate", Parts(rates));
        section.Finding = rates.UnitRate.Value is { } rate
            ? Say($"{Words.Percent(rate, 2)} of the units sold came back; {NumberText.Amount(refunds)} {currency} were refunded.")
            : Say($"{NumberText.Amount(refunds)} {currency} were refunded in {Words.Count(returns.Count, "position")}.");
        var partial = new PartialMonths(run.Reading.PeriodsOf(all.Select(r => r.Date)), run.Reading.Period);
        section.Tables.Add(MonthTable(rates, partial, currency));
        section.Tables.Add(ProductTable(rates, currency));
        if (rates.Periods.Count(m => m.UnitRate.IsDefined) > 1)
        {
            section.Charts.Add(MonthChart(rates, partial));
        }

        AddNotes(section, sales, rates, currency);
        OfferFigures(run, all, sales, currency);
        return section;
    }

    /// <summary>The sums over the months that have sales.</summary>
    private static Ingredient[] Parts(ReturnRateResult rates) =>
    [
        new("returned", Units(rates.ReturnedOfSold), Say("units, in months with sales")),
        new("sold", Units(rates.Sold), Say("units")),
        new("refunds", Shown.AmountWithCode(rates.RefundsOfRevenue), Say("in months with revenue")),
        new("revenue", Shown.AmountWithCode(rates.Revenue)),
    ];

    private static ReportValue Units(decimal units) => Shown.Number(units);

    /// <summary>Sales in another currency tell the units sold, not the revenue.</summary>
    private static ReturnRateResult Rates(IEnumerable<ReturnLine> returns, IEnumerable<SalesLine> sales, ReportingPeriod? period, Currency currency)
        => ReturnRate.Compute(
            returns.Select(r => r.ToReturned()),
            sales.Where(s => period?.Contains(s.Month.Start) ?? true)
                .Select(s => new SoldGoods { Period = s.Month, Units = s.Units, Revenue = s.Revenue.Currency == currency ? s.Revenue : null }),
            currency);

    private static ReportTable MonthTable(ReturnRateResult rates, PartialMonths partial, Currency currency)
    {
        var table = new ReportTable(
            "months",
            Say("By month"),
            new("month", Say("Month")),
            new("returned", Say("Units returned")),
            new("sold", Say("Units sold")),
            new("returnRate", Say("Return rate")),
            new("refunds", Say($"Refunds ({currency})")),
            new("revenue", Say($"Gross revenue ({currency})")))
        {
            End = TableEnd.Last,
            Total =
            [
                Shown.Text(Say("All")), Units(rates.Returned), Units(rates.Sold), Shown.Share(rates.UnitRate, 2), Shown.Amount(rates.Refunds),
                Shown.Amount(rates.Revenue),
            ],
        };
        foreach (var month in rates.Periods)
        {
            table.Add(
                partial.Value(month.Period),
                Units(month.Returned),
                month.Sold is { } sold ? Units(sold) : Shown.None(Say("no sales")),
                Shown.Share(month.UnitRate, 2),
                Shown.Amount(month.Refunds),
                month.Revenue is { } revenue ? Shown.Amount(revenue) : Shown.None(month.Sold is null ? Say("no sales") : Say("other currency")));
        }

        return table;
    }

    private static ReportTable ProductTable(ReturnRateResult rates, Currency currency)
    {
        var table = new ReportTable(
            "products", Say("Products by refund"), new("product", Say("Product")), new("positions", Say("Positions")), new("units", Say("Units")),
                new("refunds", Say($"Refunds ({currency})")))
        {
            Shown = ProductsShown,
            Total =
            [
                Shown.Text(Say("All")), Shown.Count(rates.Products.Sum(p => p.Count)), Units(rates.Products.Sum(p => p.Returned)),
                Shown.Amount(Money.Sum(rates.Products.Select(p => p.Refunds), currency)),
            ],
        };
        foreach (var row in rates.Products)
        {
            table.Add(Shown.Text(row.Product), Shown.Count(row.Count), Units(row.Returned), Shown.Amount(row.Refunds));
        }

        return table;
    }

    private static ReportChart MonthChart(ReturnRateResult rates, PartialMonths partial)
    {
        var known = rates.Periods.Where(m => m.UnitRate.IsDefined).ToList();
        var title = known.Where(m => !partial.IsPartial(m.Period)).MaxBy(m => m.UnitRate.Value!.Value) is not { } highest ? Say("Return rate by month")
            : Say($"The return rate was highest in {Words.Of(highest.Period)}: {Words.Percent(highest.UnitRate.Value!.Value, 2)}");
        var rows = known.TakeLast(MonthsDrawn)
            .Select(m => new ChartBar { Label = partial.NameOf(m.Period), Value = m.UnitRate.Value!.Value, Text = Words.Percent(m.UnitRate.Value!.Value, 2) })
            .ToList();
        return new ReportChart(
            "return-rate",
            title,
            BarChart.Draw(
                rows,
                ReportChart.Caption("return-rate", title, Say("One bar for each month: units returned over units sold."), Say("of units sold")),
                new BarChartOptions { Format = v => Words.Percent(v, 1) }));
    }

    private static void AddNotes(ReportSection section, IReadOnlyList<SalesLine>? sales, ReturnRateResult rates, Currency currency)
    {
        if (sales is null)
        {
            section.Notes.Add(Say("There is no sales.csv: what share came back cannot be told."));
        }
        else if (rates.PeriodsWithoutSales is > 0 and var without)
        {
            section.Notes.Add(Say($"{Words.Count(without, "month")} without sales {(without == 1 ? "is" : "are")} left out of the rates."));
        }

        if (sales?.Any(s => s.Revenue.Currency != currency) ?? false)
        {
            section.Notes.Add(Say($"Sales are not in {currency}: the refund rate is left out."));
        }

        section.Notes.Add(Say("Rates are ratios of sums over all months, and goods may come back in a later month than they were sold."));
    }

    private static void OfferFigures(EvaluationRun run, List<ReturnLine> all, IReadOnlyList<SalesLine>? sales, Currency currency)
    {
        if (run.Reading.PeriodsOf(all.Select(r => r.Date)) is not { } periods)
        {
            return;
        }

        var (now, before) = (Of(periods.Current), Of(periods.Previous));
        Offer(
            "refunds",
            Say("Refunds"),
            FigureFormat.Amount,
            now.Any ? Measurement.Of(now.Rates.Refunds) : Measurement.Undefined(UndefinedReason.NoData, MeasurementKind.Amount),
            before.Any ? Measurement.Of(before.Rates.Refunds) : null,
            rates => [new("positions", Shown.Count(all.Count(r => rates.Periods.Any(p => p.Period.Contains(r.Date)))))]);
        if (sales is not null)
        {
            Offer(
                "return-rate",
                Say("Return rate"),
                FigureFormat.Percent,
                now.Any ? Measurement.Of(now.Rates.UnitRate) : Measurement.Undefined(UndefinedReason.NoData),
                before.Any ? Measurement.Of(before.Rates.UnitRate) : null,
                Parts,
                (now.Rates.Returned, now.Rates.Sold));
        }

        void Offer(
            string name, string label, FigureFormat format, Measurement current, Measurement? previous,
            Func<ReturnRateResult, Ingredient[]> ingredients, (decimal, decimal)? parts = null)
            => run.Figures.Offer(new OfferedFigure
            {
                Domain = EvaluationDomain.Service,
                Name = name,
                Label = label,
                Direction = FigureDirection.LowerIsBetter,
                Format = format,
                Periods = periods,
                Parts = parts,
                Current = current,
                Previous = previous,
                Ingredients = ingredients(now.Rates),
                PreviousIngredients = ingredients(before.Rates),
            });

        (ReturnRateResult Rates, bool Any) Of(ReportingPeriod period)
        {
            var lines = all.Where(r => period.Contains(r.Date)).ToList();
            return (Rates(lines, sales ?? [], period, currency), lines.Count > 0);
        }
    }
}
