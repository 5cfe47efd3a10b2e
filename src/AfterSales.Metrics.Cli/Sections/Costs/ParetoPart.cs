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
            $"By {name}, the largest first",
            new("rank", "Rank"),
            new("item", char.ToUpperInvariant(name[0]) + name[1..]),
            new("net", $"Net ({currency})"),
            new("share", "Share"),
            new("cumulativeShare", "Reached so far"),
            new("abc", "Class"))
        {
            Shown = 20,
        };
        foreach (var item in pareto.Ranked)
        {
            table.Add(
                ReportValue.Count(item.Rank),
                ReportValue.Text(item.Name),
                ReportValue.Amount(item.Amount),
                ReportValue.Share(item.Share),
                ReportValue.Share(item.CumulativeShare),
                ReportValue.Text(item.Class.ToString()));
        }

        foreach (var credit in pareto.Credits)
        {
            table.Add(
                ReportValue.None("credit"),
                ReportValue.Text(credit.Name),
                ReportValue.Amount(credit.Amount),
                ReportValue.None(),
                ReportValue.None(),
                ReportValue.None());
        }

        return table;
    }

    private static ReportChart ChartOf(ParetoResult pareto, string name)
    {
        var first = pareto.Ranked[0];
        var title = first.Share.Value is { } share ? $"{first.Name} alone is {NumberText.Percent(share, 0)} of the cost" : $"Cost by {name}";
        var description = $"Bars: net cost of each {name} in {pareto.Total.Currency}, the largest first. Line: share of the cost reached so far.";
        return new ReportChart(
            "costs-pareto", title, ParetoChart.Draw(pareto, ReportChart.Caption("costs-pareto", title, description, pareto.Total.Currency.Code)));
    }
}
