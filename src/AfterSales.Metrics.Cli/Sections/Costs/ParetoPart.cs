using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The vital few: what the service cost by item, the largest first.</summary>
internal static class ParetoPart
{
    public static void Add(ReportSection section, ParetoResult pareto, string name, Currency currency)
    {
        if (pareto.Ranked.Count > 0)
        {
            section.Charts.Add(ChartOf(pareto, name));
            section.Tables.Add(TableOf(pareto, name, currency));
        }
    }

    private static ReportTable TableOf(ParetoResult pareto, string name, Currency currency)
    {
        var table = new ReportTable(
            "pareto",
            Say($"By {Say(name)}, the largest first"),
            new("rank", Say("Rank")),
            new("item", Say(char.ToUpperInvariant(name[0]) + name[1..])),
            new("net", Say($"Net ({currency})")),
            new("share", Say("Share")),
            new("cumulativeShare", Say("Reached so far")),
            new("abc", Say("Class")))
        {
            Shown = 20,
            Total =
            [
                Shown.Text(Say("All")), Shown.Text(string.Empty), Shown.Amount(pareto.Total + pareto.CreditTotal),
                pareto.Credits.Count == 0 ? Shown.Share(1) : Shown.Text(string.Empty), Shown.Text(string.Empty), Shown.Text(string.Empty),
            ],
        };
        foreach (var item in pareto.Ranked)
        {
            table.Add(
                Shown.Count(item.Rank),
                Shown.Text(item.Name),
                Shown.Amount(item.Amount),
                Shown.Share(item.Share),
                Shown.Share(item.CumulativeShare),
                Shown.Text(item.Class.ToString()));
        }

        foreach (var credit in pareto.Credits)
        {
            table.Add(
                Shown.None(Say("credit")),
                Shown.Text(credit.Name),
                Shown.Amount(credit.Amount),
                Shown.None(),
                Shown.None(),
                Shown.None());
        }

        return table;
    }

    private static ReportChart ChartOf(ParetoResult pareto, string name)
    {
        var first = pareto.Ranked[0];
        var title = first.Share.Value is { } share ? Say($"{first.Name} alone is {Words.Percent(share, 0)} of the cost") : Say($"Cost by {Say(name)}");
        var description = Say($"Bars: net cost of each {Say(name)} in {pareto.Total.Currency}, the largest first. Line: share of the cost reached so far.");
        return new ReportChart(
            "costs-pareto", title, ParetoChart.Draw(pareto, ReportChart.Caption("costs-pareto", title, description, pareto.Total.Currency.Code) with
            {
                Words = ChartPhrases.Words with { Value = Say("net cost") },
            }));
    }
}
