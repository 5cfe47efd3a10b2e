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
            if (i >= 0 && i < history.Ladder.Origins.Count && history.MoneyOf(history.Ladder.Origins[i].Reserve.Value) is { } remaining)
            {
                cohorts.Add(new AccrualCohort
                {
                    Cohort = ReservePart.Year(year.Key),
                    Units = (long)Math.Min(1e15m, year.Sum(s => Math.Min(1e12m, s.Units))),
                    Accrued = Money.Sum(year.Select(s => s.Accrued ?? Money.Zero(history.Currency)), history.Currency),
                    Paid = Money.Of(history.Triangle.Origins[i].LatestNet ?? 0, history.Currency),
                    ExpectedRemaining = remaining,
                });
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
                Shown.Text(Say("All")), Shown.Amount(result.Total.Accrued),
                .. Ingredients(cohorts, result).Where(i => i.Name is "paid" or "expected").Select(i => Shown.Amount((Money)i.Value.Data!)),
                Shown.Amount(result.Total.Surplus, result.Total.Surplus.Amount < 0 ? Tone.Bad : Tone.Plain), Shown.Share(result.Total.Sufficiency),
            ],
        };
        foreach (var (row, cohort) in result.Cohorts.Zip(cohorts))
        {
            table.Add(Shown.Text(row.Cohort!), Shown.Amount(row.Accrued), Shown.Amount(cohort.Paid),
                Shown.Amount(cohort.ExpectedRemaining),
                Shown.Amount(row.Surplus, row.Surplus.Amount < 0 ? Tone.Bad : Tone.Plain), Shown.Share(row.Sufficiency));
        }

        section.Tables.Add(table);
        section.Figures.Add(new KeyFigure("sufficiency", FigureNames.Label("warranty.sufficiency"), Shown.Share(result.Total.Sufficiency),
            Say("accrued over paid and expected")));
        section.MadeOf("sufficiency", Ingredients(cohorts, result));
        return result.Total.Sufficiency;
    }

    private static Ingredient[] Ingredients(List<AccrualCohort> cohorts, AccrualSufficiencyResult result) =>
    [
        new("accrued", Shown.AmountWithCode(result.Total.Accrued)),
        new("paid", Shown.AmountWithCode(Money.Sum(cohorts.Select(c => c.Paid), result.Total.Accrued.Currency))),
        new("expected", Shown.AmountWithCode(Money.Sum(cohorts.Select(c => c.ExpectedRemaining), result.Total.Accrued.Currency))),
    ];
}
