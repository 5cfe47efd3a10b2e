using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>How likely each initiative loses money, where payments have a range: seeded draws, so that the same file gives the same figures.</summary>
internal static class RiskPart
{
    public static void Add(ReportSection section, RiskDraws draws, Currency currency)
    {
        var table = new ReportTable(
            "risk",
            Say("What the present value may become"),
            new("initiative", Say("Initiative")),
            new("loss", Say("Chance of a loss")),
            new("interval", Say("95 % interval")),
            new("mean", Say($"Mean ({currency})")),
            new("low", Say("5 % are below")),
            new("middle", Say("Half are below")),
            new("high", Say("95 % are below")),
            new("draws", Say("Draws")));
        foreach (var (initiative, result) in draws.All)
        {
            table.Add(
                Shown.Text(initiative),
                Shown.Share(result.ProbabilityOfLoss),
                Shown.ShareInterval(result.ProbabilityOfLoss),
                Shown.Points(result.Mean, 0),
                Shown.Points(result.Quantiles[0].Value, 0),
                Shown.Points(result.Quantiles[1].Value, 0),
                Shown.Points(result.Quantiles[2].Value, 0),
                Shown.Count(result.Draws));
        }

        if (table.Rows.Count > 0)
        {
            section.Tables.Add(table);
            section.Notes.Add(
                Say("Chances draw every driver at once, each by itself, most often as expected and rarely near its ends (triangular), from one seed; the "
                    + "interval tells the error of the draws, not of the ranges."));
        }
    }
}
