using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What changed since the period before, item by item.</summary>
internal static class BridgePart
{
    private const int StepsShown = 10;

    public static ReportTable TableOf(CostBridgeResult bridge, FigurePeriods periods, string name)
    {
        var currency = bridge.Before.Currency;
        var table = new ReportTable(
            "bridge",
            $"From {Words.Of(periods.Previous)} to {Words.Of(periods.Current)}: {NumberText.Amount(bridge.Before)} to {NumberText.Amount(bridge.After)} {currency}",
            new("item", char.ToUpperInvariant(name[0]) + name[1..]),
            new("before", $"Before ({currency})"),
            new("after", $"After ({currency})"),
            new("change", $"Change ({currency})"),
            new("contribution", "Adds to growth"),
            new("kind", "Note"))
        {
            Shown = StepsShown,
            Total =
            [
                ReportValue.Text("All"), ReportValue.Amount(bridge.Before), ReportValue.Amount(bridge.After), ReportValue.Amount(bridge.Change),
                ReportValue.Share(bridge.Growth), ReportValue.Text(string.Empty),
            ],
        };
        foreach (var step in bridge.Steps)
        {
            table.Add(
                ReportValue.Text(step.Name),
                ReportValue.Amount(step.Before),
                ReportValue.Amount(step.After),
                ReportValue.Amount(step.Change),
                Contribution(step.ContributionToGrowth),
                ReportValue.Text(step.Kind switch { CostBridgeStepKind.New => "new", CostBridgeStepKind.Gone => "gone", _ => string.Empty }, Tone.Muted));
        }

        return table;
    }

    /// <summary>What an item adds to the growth of all is a part of that growth: percentage points.</summary>
    private static ReportValue Contribution(Figure<double> part)
        => part.Value is { } points ? ReportValue.Number(points, NumberText.PercentagePoints(points)) : ReportValue.Undefined(part.Reason!.Value);

    public static ReportChart ChartOf(CostBridgeResult bridge, FigurePeriods periods, string name)
    {
        var direction = bridge.Change.Amount switch { > 0 => "rose", < 0 => "fell", _ => "stayed" };
        var most = bridge.Steps.FirstOrDefault(s => Math.Sign(s.Change.Amount) == Math.Sign(bridge.Change.Amount));
        var growth = bridge.Growth.Value is { } g ? $" by {NumberText.Percent(Math.Abs(g))}" : string.Empty;
        var title = $"Against {Words.Of(periods.Previous)} the cost of {Words.Of(periods.Current)} {direction}{growth}" + (
            most is null || bridge.Change.Amount == 0 ? string.Empty : $", most by {most.Name}");
        var description = $"From {NumberText.Amount(bridge.Before)} to {NumberText.Amount(bridge.After)} {bridge.Before.Currency}: the change of each {name}, one after the other.";
        return new ReportChart(
            "costs-bridge",
            title,
            BridgeChart.Draw(
                bridge, Words.Of(periods.Previous), Words.Of(periods.Current),
                ReportChart.Caption("costs-bridge", title, description, bridge.Before.Currency.Code)));
    }
}
