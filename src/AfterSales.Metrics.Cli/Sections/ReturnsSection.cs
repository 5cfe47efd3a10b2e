using AfterSales.Metrics.Cli.Charts;
using AfterSales.Metrics.Cli.Commands;
using AfterSales.Metrics.Cli.Records;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What came back: units and refunds, and their share of what was sold where sales are known.</summary>
internal static class ReturnsSection
{
    private const int ProductsShown = 8;

    public static ReportSection? Create(ServiceRecords records, EvaluateRequest request, FigureBoard board)
    {
        if (records.Returns is not { Count: > 0 } all)
        {
            return null;
        }

        var returns = all.Where(r => request.Reading.Period?.Contains(r.Date) ?? true).ToList();
        var currency = all[0].Refund.Currency;
        var months = Months(returns, records.Sales ?? [], request.Reading.Period, currency);
        var section = new ReportSection("returns", "Returns");
        var refunds = Money.Sum(returns.Select(r => r.Refund), currency);
        section.Figures.Add(new KeyFigure("lines", "Returned positions", ReportValue.Count(returns.Count)));
        section.Figures.Add(new KeyFigure("units", "Units", Units(returns.Sum(r => r.Quantity))));
        section.Figures.Add(new KeyFigure("refunds", "Refunds", ReportValue.AmountWithCode(refunds)));
        var (unitRate, refundRate) = (UnitRate(months), RefundRate(months, currency));
        section.Figures.Add(new KeyFigure("returnRate", "Return rate", ReportValue.Share(unitRate, 2), "units returned over units sold"));
        section.Figures.Add(new KeyFigure("refundRate", "Refund rate", ReportValue.Share(refundRate, 2), "refunds over gross revenue"));
        section.Finding = unitRate.Value is { } rate
            ? $"{ReportValue.Percent(rate, 2)} of the units sold came back; {ReportValue.Format(refunds)} {currency} were refunded."
            : $"{ReportValue.Format(refunds)} {currency} were refunded in {Words.Count(returns.Count, "position")}.";
        section.Tables.Add(MonthTable(months));
        section.Tables.Add(ProductTable(returns, currency));
        if (months.Count(m => m.UnitRate.IsDefined) > 1)
        {
            section.Charts.Add(MonthChart(months));
        }

        AddNotes(section, records, months, currency);
        OfferFigures(board, all, records, request, currency);
        return section;
    }

    private static ReportValue Units(decimal units) => ReportValue.Number(units);

    private static List<ReturnMonth> Months(IEnumerable<ReturnLine> returns, IEnumerable<SalesLine> sales, ReportingPeriod? period, Currency currency)
    {
        var months = new SortedDictionary<NodaTime.LocalDate, ReturnMonth>();
        foreach (var group in returns.GroupBy(r => ReportingPeriod.Containing(r.Date, PeriodUnit.Month)))
        {
            months[group.Key.Start] = new ReturnMonth(group.Key, group.Sum(r => r.Quantity), Money.Sum(group.Select(r => r.Refund), currency), null, null);
        }

        foreach (var group in sales.Where(s => period?.Contains(s.Month.Start) ?? true).GroupBy(s => s.Month))
        {
            var month = months.GetValueOrDefault(group.Key.Start, new ReturnMonth(group.Key, 0, Money.Zero(currency), null, null));
            months[group.Key.Start] = month with { Sold = group.Sum(s => s.Units), Revenue = Money.Sum(group.Select(s => s.Revenue), group.First().Revenue.Currency) };
        }

        return [.. months.Values];
    }

    private static Figure<double> UnitRate(IReadOnlyList<ReturnMonth> months)
    {
        var known = months.Where(m => m.Sold is not null).ToList();
        return known.Count == 0
            ? Figure.Undefined<double>(UndefinedReason.MissingInput)
            : Figure.Ratio(known.Sum(m => m.Returned), known.Sum(m => m.Sold!.Value));
    }

    private static Figure<double> RefundRate(IReadOnlyList<ReturnMonth> months, Currency currency)
    {
        var known = months.Where(m => m.Revenue is { } revenue && revenue.Currency == currency).ToList();
        return known.Count == 0
            ? Figure.Undefined<double>(UndefinedReason.MissingInput)
            : Figure.Ratio(known.Sum(m => m.Refunds.Amount), known.Sum(m => m.Revenue!.Value.Amount));
    }

    private static ReportTable MonthTable(List<ReturnMonth> months)
    {
        var table = new ReportTable(
            "months",
            "By month",
            new("month", "Month"),
            new("returned", "Units returned"),
            new("sold", "Units sold"),
            new("returnRate", "Return rate"),
            new("refunds", "Refunds"),
            new("revenue", "Gross revenue"));
        foreach (var month in months)
        {
            table.Add(
                ReportValue.Period(month.Month),
                Units(month.Returned),
                month.Sold is { } sold ? Units(sold) : ReportValue.None("no sales"),
                ReportValue.Share(month.UnitRate, 2),
                ReportValue.Amount(month.Refunds),
                month.Revenue is { } revenue ? ReportValue.Amount(revenue) : ReportValue.None("no sales"));
        }

        return table;
    }

    private static ReportTable ProductTable(List<ReturnLine> returns, Currency currency)
    {
        var table = new ReportTable(
            "products", "Products by refund", new("product", "Product"), new("positions", "Positions"), new("units", "Units"), new("refunds", $"Refunds ({currency})"))
        {
            Shown = ProductsShown,
        };
        foreach (var group in returns.Where(r => r.Product.Length > 0)
            .GroupBy(r => r.Product)
            .Select(g => (Product: g.Key, Positions: g.Count(), Units: g.Sum(r => r.Quantity), Refunds: Money.Sum(g.Select(r => r.Refund), currency)))
            .OrderByDescending(g => g.Refunds.Amount)
            .ThenBy(g => g.Product, StringComparer.Ordinal))
        {
            table.Add(ReportValue.Text(group.Product), ReportValue.Count(group.Positions), Units(group.Units), ReportValue.Amount(group.Refunds));
        }

        return table;
    }

    private static ReportChart MonthChart(List<ReturnMonth> months)
    {
        var known = months.Where(m => m.UnitRate.IsDefined).ToList();
        var highest = known.MaxBy(m => m.UnitRate.Value!.Value)!;
        var title = $"The return rate was highest in {Words.Of(highest.Month)}: {ReportValue.Percent(highest.UnitRate.Value!.Value, 2)}";
        var rows = known
            .Select(m => (Words.Of(m.Month), m.UnitRate.Value!.Value, (double?)null, ReportValue.Percent(m.UnitRate.Value!.Value, 2)))
            .ToList();
        return new ReportChart("return-rate", title, BarChart.Draw("return-rate", title, "One bar for each month: units returned over units sold.", rows, v => ReportValue.Percent(v, 0)));
    }

    private static void AddNotes(ReportSection section, ServiceRecords records, List<ReturnMonth> months, Currency currency)
    {
        if (records.Sales is null)
        {
            section.Notes.Add("There is no sales.csv: what share came back cannot be told.");
        }
        else if (months.Count(m => m.Sold is null) is > 0 and var without)
        {
            section.Notes.Add($"{Words.Count(without, "month")} without sales {(without == 1 ? "is" : "are")} left out of the rates.");
        }

        if (months.Any(m => m.Revenue is { } revenue && revenue.Currency != currency))
        {
            section.Notes.Add($"Sales are not in {currency}: the refund rate is left out.");
        }

        section.Notes.Add("Rates are ratios of sums over all months, and goods may come back in a later month than they were sold.");
    }

    private static void OfferFigures(FigureBoard board, List<ReturnLine> all, ServiceRecords records, EvaluateRequest request, Currency currency)
    {
        if (FigurePeriods.Of(all.Select(r => r.Date), request.Reading) is not { } periods)
        {
            return;
        }

        var (now, before) = (Of(periods.Current), Of(periods.Previous));
        Offer("refunds", "Refunds", FigureFormat.Amount, now.Any ? Measurement.Of(now.Refunds) : Measurement.Undefined(UndefinedReason.NoData, MeasurementKind.Amount), before.Any ? Measurement.Of(before.Refunds) : null);
        if (records.Sales is not null)
        {
            Offer("return-rate", "Return rate", FigureFormat.Percent, now.Any ? Measurement.Of(now.Rate) : Measurement.Undefined(UndefinedReason.NoData), before.Any ? Measurement.Of(before.Rate) : null);
        }

        void Offer(string name, string label, FigureFormat format, Measurement current, Measurement? previous) => board.Offer(new OfferedFigure
        {
            Domain = EvaluationDomain.Service,
            Name = name,
            Label = label,
            Direction = FigureDirection.LowerIsBetter,
            Format = format,
            Periods = periods,
            Current = current,
            Previous = previous,
        });

        (Money Refunds, Figure<double> Rate, bool Any) Of(ReportingPeriod period)
        {
            var lines = all.Where(r => period.Contains(r.Date)).ToList();
            return (Money.Sum(lines.Select(r => r.Refund), currency), UnitRate(Months(lines, records.Sales ?? [], period, currency)), lines.Count > 0);
        }
    }

    private sealed record ReturnMonth(ReportingPeriod Month, decimal Returned, Money Refunds, decimal? Sold, Money? Revenue)
    {
        public Figure<double> UnitRate => Sold is { } sold ? Figure.Ratio(Returned, sold) : Figure.Undefined<double>(UndefinedReason.MissingInput);
    }
}
