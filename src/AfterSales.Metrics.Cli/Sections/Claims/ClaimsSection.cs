using System.Globalization;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Claims as they stand in the file: plain totals, no reserve.</summary>
internal sealed class ClaimsSection : Section
{
    public override IReadOnlyList<InputFile> Files { get; } = [ClaimLine.File];

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(ClaimLine.File) is not { Count: > 0 } claims)
        {
            return null;
        }

        var currency = claims[0].Amount.Currency;
        var total = Money.Sum(claims.Select(c => c.Amount), currency);
        var section = new ReportSection("claims", "Claims")
        {
            Finding = $"{NumberText.Amount(total)} {currency} were paid for claims that arose from {claims.Min(c => c.OriginYear)} to {claims.Max(c => c.OriginYear)}.",
        };
        section.Figures.Add(new KeyFigure("rows", "Payments", ReportValue.Count(claims.Count)));
        section.Figures.Add(new KeyFigure("paid", "Paid so far", ReportValue.AmountWithCode(total)));
        var table = new ReportTable(
            "origins",
            "Paid so far, by year of origin",
            new("origin", "Origin"),
            new("payments", "Payments"),
            new("latest", "Last paid in"),
            new("paid", $"Paid ({currency})"));
        foreach (var group in claims.GroupBy(c => c.OriginYear).OrderBy(g => g.Key))
        {
            table.Add(
                ReportValue.Text(group.Key.ToString(CultureInfo.InvariantCulture)),
                ReportValue.Count(group.Count()),
                ReportValue.Text(group.Max(c => c.PaidYear).ToString(CultureInfo.InvariantCulture)),
                ReportValue.Amount(Money.Sum(group.Select(c => c.Amount), currency)));
        }

        section.Tables.Add(table);
        section.Notes.Add("No warranty figures are computed yet: these are plain totals, without what is still to be paid.");
        return section;
    }
}
