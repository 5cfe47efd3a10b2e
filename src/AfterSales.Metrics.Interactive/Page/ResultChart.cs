using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Reporting;
using AfterSales.Metrics.Satisfaction;
using NodaTime;

namespace AfterSales.Metrics.Interactive.Page;

/// <summary>The chart of a result, where one tells more than its number.</summary>
internal static class ResultChart
{
    private const int BarsShown = 12;

    /// <summary>As SVG; empty where there is nothing to draw.</summary>
    public static string Of(object value) => value switch
    {
        NetPromoterScoreResult { Headline.Value: not null } score
            => IntervalChart.Draw([new("Score", score)], Caption(value, "The score between −100 and 100, with its interval.")),
        ParetoResult { Ranked.Count: > 0 } pareto => ParetoChart.Draw(pareto, Caption(value, "Items by size, with their cumulative share.")),
        CostBridgeResult bridge => BridgeChart.Draw(bridge, "before", "after", Caption(value, "From one total to the other, step by step.")),
        TornadoResult { Base.Value: not null, Bars.Count: > 0 } tornado
            => TornadoChart.Draw(tornado, Caption(value, "What the value hangs on, the widest first.")),
        _ when Headline.Of(value) is { Data: Estimate { Value: { } point, Lower: { } low, Upper: { } high } estimate } headline
            && double.IsFinite(2 * (high - low))
            => OfEstimate(value, headline, estimate, point, low, high),
        _ => OfList(value),
    };

    private static string OfEstimate(object value, Headline headline, Estimate estimate, double point, double low, double high)
    {
        var isShare = CellValue.IsFraction(headline.Meaning) && low >= 0 && high <= 1;
        var room = Math.Max(high - low, Math.Max(Math.Abs(point), 1e-9) * 1e-3) / 2;
        return IntervalChart.Draw(
            [new ChartEstimate { Label = headline.Name, Estimate = estimate }],
            isShare ? 0 : low - room,
            isShare ? 1 : high + room,
            Caption(value, "The value with its interval."),
            number => CellValue.Text(number, headline.Meaning));
    }

    // Bars of the first list whose items have a name and an amount.
    private static string OfList(object value)
    {
        var lists = Members.Items(value) is { } own ? [own]
            : Members.IsRecord(value.GetType())
                ? Members.Of(value.GetType()).Select(property => property.GetValue(value)).OfType<object>().Select(Members.Items)
                    .OfType<IReadOnlyList<object>>()
                : [];
        var bars = lists.Select(Bars).FirstOrDefault(found => found.Count > 1);
        return bars is null ? string.Empty : BarChart.Draw(bars, Caption(value, "One bar for each item."));
    }

    private static List<ChartBar> Bars(IReadOnlyList<object> items)
    {
        if (items.Count == 0 || !Members.IsRecord(items[0].GetType()))
        {
            return [];
        }

        var properties = Members.Of(items[0].GetType());
        var label = properties.FirstOrDefault(property => property.PropertyType == typeof(string) || property.PropertyType == typeof(LocalDate));
        var number = properties.FirstOrDefault(property => property.PropertyType == typeof(Money))
            ?? properties.FirstOrDefault(property => CellValue.NumberOf(property.GetValue(items[0])) is not null && property.PropertyType != typeof(int));
        return label is null || number is null ? [] :
        [
            .. from item in items.Take(BarsShown)
               let text = CellValue.Of(label.GetValue(item), label.Name)
               let size = CellValue.NumberOf(number.GetValue(item))
               where text is not null && size is not null
               select new ChartBar { Label = text.Display, Value = size.Value },
        ];
    }

    private static ChartCaption Caption(object value, string description) => new()
    {
        Id = "chart",
        Title = Members.Words((Members.Items(value) is { Count: > 0 } items ? items[0] : value).GetType().Name),
        Description = description,
    };
}
