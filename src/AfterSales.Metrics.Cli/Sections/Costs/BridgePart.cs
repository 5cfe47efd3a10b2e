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
            Say($"From {Words.Of(periods.Previous)} to {Words.Of(periods.Current)}: {NumberText.Amount(bridge.Before)} to {NumberText.Amount(bridge.After)} {currency}"),
            new("item", Say(char.ToUpperInvariant(name[0]) + name[1..])),
            new("before", Say($"Before ({currency})")),
            new("after", Say($"After ({currency})")),
            new("change", Say($"Change ({currency})")),
            new("contribution", Say("Adds to growth")),
            new("kind", Say("Note")))
        {
            Shown = StepsShown,
            Total =
            [
                Shown.Text(Say("All")), Shown.Amount(bridge.Before), Shown.Amount(bridge.After), Shown.Change(bridge.Change),
                Growth(bridge.Growth), Shown.Text(string.Empty),
            ],
        };
        foreach (var step in bridge.Steps)
        {
            table.Add(
                Shown.Text(step.Name),
                Shown.Amount(step.Before),
                Shown.Amount(step.After),
                Shown.Change(step.Change),
                Contribution(step.ContributionToGrowth),
                Shown.Text(step.Kind switch { CostBridgeStepKind.New => Say("new"), CostBridgeStepKind.Gone => Say("gone"), _ => string.Empty }, Tone.Muted));
        }

        return table;
    }

    private static ReportValue Growth(Figure<double> growth)
        => Shown.Share(growth) is var value && growth.Value > 0 ? value with { Display = Say($"+{value.Display}") } : value;

    /// <summary>What an item adds to the growth of all is a part of that growth: percentage points.</summary>
    private static ReportValue Contribution(Figure<double> part)
        => part.Value is { } points ? Shown.Number(points, Words.PercentagePoints(points)) : Shown.Undefined(part.Reason!.Value);

    public static ReportChart ChartOf(CostBridgeResult bridge, FigurePeriods periods, string name)
    {
        var direction = bridge.Change.Amount switch { > 0 => Say("rose"), < 0 => Say("fell"), _ => Say("stayed") };
        var most = bridge.Steps.FirstOrDefault(s => Math.Sign(s.Change.Amount) == Math.Sign(bridge.Change.Amount));
        var growth = bridge.Growth.Value is { } g ? Say($" by {Words.Percent(Math.Abs(g))}") : string.Empty;
        var title = Say($"Against {Words.Of(periods.Previous)} the cost of {Words.Of(periods.Current)} {direction}{growth}{(
            most is null || bridge.Change.Amount == 0 ? string.Empty : Say($", most by {most.Name}"))}");
        var description = Say($"From {NumberText.Amount(bridge.Before)} to {NumberText.Amount(bridge.After)} {bridge.Before.Currency}: the change of each {Say(name)}, one after the other.");
        return new ReportChart(
            "costs-bridge",
            title,
            BridgeChart.Draw(
                bridge, Words.Of(periods.Previous), Words.Of(periods.Current),
                ReportChart.Caption("costs-bridge", title, description, bridge.Before.Currency.Code)));
    }
}
