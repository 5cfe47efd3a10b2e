using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>
/// Thousands of draws for each initiative whose payments have a range. They stand on the payments and the rate alone and begin when the files are read, beside
/// the sections that come before.
/// </summary>
internal sealed class RiskDraws
{
    private const int MostDraws = 5_000;
    private const int LeastDraws = 500;

    /// <summary>Payments looked at in all draws of one initiative: what keeps a long file from taking minutes.</summary>
    private const int PaymentsDrawn = 1_000_000;

    private static readonly MonteCarloOptions Options = new() { Quantiles = [0.05, 0.5, 0.95] };

    private readonly List<(string Initiative, Task<MonteCarloResult> Drawn)> all;

    private RiskDraws(IReadOnlyList<CashFlowLine> lines, double rate) => all =
    [
        .. lines.GroupBy(l => l.Initiative, StringComparer.Ordinal).Where(g => g.Any(l => l.IsUncertain))
            .Select(g => (g.Key, Task.Run(() => Drawn([.. g.Select(line => line.ToUncertain())], rate)))),
    ];

    /// <summary>In the order of the file, once they are there; what went wrong with the first of them is thrown as it was.</summary>
    public IEnumerable<(string Initiative, MonteCarloResult Result)> All => all.Select(item => (item.Initiative, item.Drawn.GetAwaiter().GetResult()));

    /// <summary>Begins; null without payments.</summary>
    public static RiskDraws? Of(EvaluationRun run) => run.Records.Of(CashFlowLine.File) is { Count: > 0 } lines
        ? new RiskDraws(lines, run.Request.Get(EconomicsSection.DiscountRate))
        : null;

    private static MonteCarloResult Drawn(List<UncertainCashFlow> flows, double rate) => MonteCarlo.Compute(
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
}
