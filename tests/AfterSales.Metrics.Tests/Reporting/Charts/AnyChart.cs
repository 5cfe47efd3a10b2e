using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Tests.Reporting;

/// <summary>One picture of each kind, all of whose texts are the one given.</summary>
internal static class AnyChart
{
    private static readonly LocalDate Day = new(2026, 1, 1);

    public static IReadOnlyList<string> Kinds { get; } =
        ["bar", "bridge", "control", "development", "flow", "heat", "interval", "line", "map", "pareto", "sparkline", "tornado"];

    public static string Draw(string kind, string text, ChartStyle style = ChartStyle.Embedded)
    {
        var caption = new ChartCaption { Id = "any-1", Title = text, Description = text, Unit = text, Style = style };
        DatedValue[] dated = [new() { Date = Day, Value = 3 }, new() { Date = Day.PlusMonths(1), Value = -2 }];
        ControlPoint[] points =
        [
            new() { Date = Day, Value = 1 }, new() { Date = Day.PlusMonths(1), Value = 9, Kind = ControlPointKind.Signal },
            new() { Date = Day.PlusMonths(2), Value = null }, new() { Date = Day.PlusMonths(3), Value = 2, Kind = ControlPointKind.Partial },
        ];
        return kind switch
        {
            "bar" => BarChart.Draw([new() { Label = text, Value = 2, Mark = 1, Text = text }, new() { Label = text, Value = -1 }], caption,
                new() { Line = 3 }),
            "bridge" => BridgeChart.Draw(
                new() { Label = text, Value = 4 },
                [new() { Label = text, Value = 2 }, new() { Label = text, Value = -1 }],
                new() { Label = text, Value = 5 },
                caption),
            "control" => ControlChart.Draw(points, new() { Center = 2, Lower = 0, Upper = 5 }, caption),
            "development" => DevelopmentChart.Draw([new() { Name = text, Known = [1, 2], Expected = [3] }], caption),
            "flow" => FlowChart.Draw(
                [new() { To = text, Value = 3 }, new() { From = text, To = text + "2", Value = 2, Detail = text },
                    new() { From = text + "2", To = text, Value = 1 },
                    new() { From = text, To = text, Value = 0 }, new() { From = text + "2", Value = 3 }], caption),
            "heat" => HeatChart.Draw([new() { Label = text, Values = dated }], [Day, Day.PlusMonths(1)], caption),
            "interval" => IntervalChart.Draw([new() { Label = text, Estimate = Estimate.Of(1, 0, 2, 0.95, IntervalMethod.Wilson) }], 0, 3, caption),
            "line" => LineChart.Draw([new() { Name = text, Points = dated, Shape = LineShape.Steps }], caption),
            "map" => MapChart.Draw([new() { Name = text, X = 1, Y = 2 }, new() { Name = text, X = -1, Y = 2, Kind = MapPointKind.Attribute }], caption),
            "pareto" => ParetoChart.Draw(
                [new() { Label = text, Value = 3, CumulativeShare = 1.5 }, new() { Label = text, Value = -1, CumulativeShare = 1 }], caption),
            "sparkline" => Sparkline.Draw(points, caption),
            "tornado" => TornadoChart.Draw(2, [new() { Label = text, AtLow = 1, AtHigh = 4 }], caption),
            _ => throw new ArgumentException($"There is no chart called {kind}.", nameof(kind)),
        };
    }
}
