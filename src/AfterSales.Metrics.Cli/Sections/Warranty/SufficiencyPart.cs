using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What was accrued with the sales of a year against what was paid on them and is still expected.</summary>
internal static class SufficiencyPart
{
    public static Figure<double>? Add(ReportSection section, ClaimHistory history, IReadOnlyList<SalesLine> sales)
    {
        var years = sales.Where(s => s.Accrued is not null).GroupBy(s => s.Month.Start.Year).OrderBy(g => g.Key).ToList();
        var cohorts = new List<AccrualCohort>();
        foreach (var year in years)
        {
            var i = year.Key - history.FirstYear;
            if (i < 0 || i >= history.Ladder.Origins.Count)
            {
                continue;
            }

            var units = (long)Math.Min(1e15m, year.Sum(s => Math.Min(1e12m, s.Units)));
            var accrued = Money.Sum(year.Select(s => s.Accrued).OfType<Money>(), history.Currency);
            if (AccrualSufficiency.CohortOf(ReservePart.Year(year.Key), units, accrued, history.Triangle, history.Ladder, i) is { } cohort)
            {
                cohorts.Add(cohort);
            }
        }

        if (cohorts.Count == 0)
        {
            return null;
        }

        var result = AccrualSufficiency.Compute(cohorts, history.Currency);
        var table = new ReportTable(
            "accruals",
            Say($"Accrued against paid and expected, by year of sale ({history.Currency})"),
            new("year", Say("Year")),
            new("accrued", Say("Accrued")),
            new("paid", Say("Paid")),
            new("expected", Say("Still expected")),
            new("surplus", Say("Surplus")),
            new("sufficiency", Say("Sufficiency")))
        {
            Total =
            [
                Shown.Text(Say("All")), Shown.Amount(result.Total.Accrued), Shown.Amount(result.Total.Paid), Shown.Amount(result.Total.ExpectedRemaining),
                Shown.Amount(result.Total.Surplus, result.Total.Surplus.Amount < 0 ? Tone.Bad : Tone.Plain), Shown.Share(result.Total.Sufficiency),
            ],
        };
        foreach (var row in result.Cohorts)
        {
            table.Add(Shown.Text(row.Cohort!), Shown.Amount(row.Accrued), Shown.Amount(row.Paid),
                Shown.Amount(row.ExpectedRemaining),
                Shown.Amount(row.Surplus, row.Surplus.Amount < 0 ? Tone.Bad : Tone.Plain), Shown.Share(row.Sufficiency));
        }

        section.Tables.Add(table);
        section.Figures.Add(new KeyFigure("sufficiency", FigureNames.Label("warranty.sufficiency"), Shown.Share(result.Total.Sufficiency),
            Say("accrued over paid and expected")));
        section.MadeOf("sufficiency", Ingredients(result));
        return result.Total.Sufficiency;
    }

    private static Ingredient[] Ingredients(AccrualSufficiencyResult result) =>
    [
        new("accrued", Shown.AmountWithCode(result.Total.Accrued)),
        new("paid", Shown.AmountWithCode(result.Total.Paid)),
        new("expected", Shown.AmountWithCode(result.Total.ExpectedRemaining)),
    ];
}
