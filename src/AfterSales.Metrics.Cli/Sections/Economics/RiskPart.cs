using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>How likely each initiative loses money, where payments have a range: seeded draws, so that the same file gives the same figures.</summary>
internal static class RiskPart
{
    private const int MostDraws = 5_000;
    private const int LeastDraws = 500;

    /// <summary>Payments looked at in all draws of one initiative: what keeps a long file from taking minutes.</summary>
    private const int PaymentsDrawn = 1_000_000;

    private static readonly MonteCarloOptions Options = new() { Quantiles = [0.05, 0.5, 0.95] };

    public static void Add(ReportSection section, IReadOnlyList<CashFlowLine> lines, double rate, Currency currency)
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
        foreach (var initiative in lines.GroupBy(l => l.Initiative, StringComparer.Ordinal).Where(g => g.Any(l => l.IsUncertain)))
        {
            List<UncertainCashFlow> flows = [.. initiative.Select(line => line.ToUncertain())];
            var result = MonteCarlo.Compute(
                new MonteCarloInput
                {
                    Drivers =
                    [
                        .. UncertainCashFlows.Drivers(flows).Select(
                            d => new UncertainDriver { Name = d.Name, Distribution = DriverDistribution.Triangular(-1, 0, 1) }),
                    ],
                    Seed = 1,
                    Draws = Math.Clamp(PaymentsDrawn / flows.Count, LeastDraws, MostDraws),
                },
                UncertainCashFlows.Model(flows, rate),
                Options);
            table.Add(
                Shown.Text(initiative.Key),
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
