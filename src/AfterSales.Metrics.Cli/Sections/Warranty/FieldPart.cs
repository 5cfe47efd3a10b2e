using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Claims per thousand units by months in service, months of sale that stand out, and what the next twelve months will bring.</summary>
internal static class FieldPart
{
    private const int MostBars = 24;
    private static readonly int[] Milestones = [1, 3, 6, 12, 24, 36, 48, 60];

    public static void Add(ReportSection section, ClaimPlan plan)
    {
        section.Tables.Add(Rates(plan.Products));
        section.Tables.Add(Forecast(plan));
        if (Limits(plan.Products) is { } chart)
        {
            section.Charts.Add(chart);
        }

        section.Notes.Add(Say($"Rates count every month of sale as long as it is seen; a claim in the month of sale is dead on arrival and not among them. "
            + $"The forecast takes a promise of {plan.Promise} months (--warranty-months), the rates seen so far and the mean cost of a claim."));
    }

    private static ReportTable Rates(IReadOnlyList<FieldProduct> products)
    {
        var table = new ReportTable(
            "serviceMonths",
            Say("Claims per thousand units by months in service"),
            new("product", Say("Product")),
            new("months", Say("Months")),
            new("units", Say("Units so long in service")),
            new("rate", Say("Claims per thousand")),
            new("interval", Say("95 % interval")));
        foreach (var product in products)
        {
            var rows = FieldReturns.ByServiceMonth(product.Table);
            foreach (var row in rows.Where(r => Milestones.Contains(r.Month)))
            {
                table.Add(Shown.Text(product.Name), Shown.Count(row.Month), Shown.Count(row.Units), Shown.Points(row.ClaimsPerThousand),
                    Shown.PointsInterval(row.ClaimsPerThousand));
            }
        }

        return table;
    }

    private static ReportTable Forecast(ClaimPlan plan)
    {
        var table = new ReportTable(
            "forecast",
            Say("Claims still to come"),
            new("product", Say("Product")),
            new("twelveMonths", Say("Claims in the next 12 months")),
            new("twelveMonthsCost", Say($"Their cost ({plan.Currency})")),
            new("ofNewSales", Say("Of sales after that")),
            new("outstanding", Say("Claims until the promises end")),
            new("reserve", Say($"Their cost ({plan.Currency})")),
            new("perUnit", Say($"For each unit sold ({plan.Currency})")));
        foreach (var (product, result) in plan.Products.Zip(plan.Forecasts))
        {
            table.Add(
                Shown.Text(product.Name),
                Shown.Score(Figure.Of(result.NextYear)),
                Shown.Score(Figure.Of(result.NextYearCost), 0),
                Shown.Score(Figure.Of(result.NextYearOfFutureSales)),
                Shown.Score(Figure.Of(result.Outstanding)),
                Shown.Score(Figure.Of(result.Reserve), 0),
                Shown.Score(result.ReservePerUnit, 2));
        }

        return table;
    }

    /// <summary>The months of sale of one product against the limits of chance: of one that breaks them if there is any, else of the one with most
    /// claims.</summary>
    private static ReportChart? Limits(IReadOnlyList<FieldProduct> products)
        => products.OrderByDescending(p => p.Table.TotalReturned).Select(LimitsOf).Where(c => c.Chart is not null)
            .OrderByDescending(c => c.Outside > 0).FirstOrDefault().Chart;

    private static (ReportChart? Chart, int Outside) LimitsOf(FieldProduct product)
    {
        var within = Math.Min(12, Math.Max(1, product.Now / 3));
        var cohorts = FieldReturns.CompleteCohorts(product.Table, within).Cohorts;
        var chart = ClaimRateChart.Compute([.. cohorts.Select(c => c.Units)], [.. cohorts.Select(c => c.Claims)]);
        var points = chart.Points.Select((point, i) => (Point: point, Month: Words.Of(product.MonthAt(cohorts[i].Cohort))[..7])).Where(p => p.Point is not null)
            .ToList();
        if (points.Count < 2)
        {
            return (null, 0);
        }

        var outside = points.Where(p => p.Point!.IsOutsideExactly && p.Point.Rate > chart.Center.Value).ToList();
        var title = outside.Count > 0
            ? Say($"{product.Name} sold in {Listed(", ", outside.Select(p => p.Month))} came back more often within {within} months than chance explains")
            : Say($"No month of sale of {product.Name} came back more often within {within} months than chance explains");
        return (new ReportChart("claim-rates", title, BarChart.Draw(
            [.. points.TakeLast(MostBars).Select(p => new ChartBar
            {
                Label = p.Month, Value = p.Point!.Rate, Mark = p.Point.Upper, Text = NumberText.Fixed(p.Point.Rate, 1),
            })],
            ReportChart.Caption(
                "claim-rates", title, Say("One bar for each month of sale: claims per thousand units; the mark is the upper limit of three standard deviations."),
                Say("claims per 1,000"))
                with
            { Words = ChartPhrases.Bars(Say("claims"), Say("limit of chance"), Say("more than chance explains")) },
            new BarChartOptions { Format = v => NumberText.Fixed(v, 0) })), outside.Count);
    }
}
