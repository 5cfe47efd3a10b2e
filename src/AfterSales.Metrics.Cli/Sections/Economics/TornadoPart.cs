using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What the value of each initiative hangs on, where payments have a range.</summary>
internal static class TornadoPart
{
    public static void Add(ReportSection section, IReadOnlyList<CashFlowLine> lines, double rate, Currency currency)
    {
        var table = new ReportTable(
            "tornado",
            "What the present value hangs on, the strongest first",
            new("initiative", "Initiative"),
            new("driver", "Driver"),
            new("atLow", $"Value at its low ({currency})"),
            new("atHigh", $"Value at its high ({currency})"),
            new("swing", $"Swing ({currency})"),
            new("turns", "Value turns at"));
        foreach (var initiative in lines.GroupBy(l => l.Initiative, StringComparer.Ordinal).Where(g => g.Any(l => l.IsUncertain)))
        {
            List<UncertainCashFlow> flows = [.. initiative.Select(line => line.ToUncertain())];
            var (drivers, model) = (UncertainCashFlows.Drivers(flows), UncertainCashFlows.Model(flows, rate));
            var result = Tornado.Compute(drivers, model);
            var switching = SwitchingValue.Compute(drivers, model).Rows.ToDictionary(r => r.Driver.Name, StringComparer.Ordinal);
            foreach (var bar in result.Bars)
            {
                table.Add(
                    ReportValue.Text(initiative.Key),
                    ReportValue.Text(bar.Driver.Name),
                    ReportValue.Score(bar.AtLow, 2),
                    ReportValue.Score(bar.AtHigh, 2),
                    ReportValue.Score(bar.Swing, 2),
                    Turn(switching[bar.Driver.Name].Value));
            }

            if (result.Base.Value is { } value && result.Bars.All(b => b.Swing.IsDefined))
            {
                section.Charts.Add(ChartOf(initiative.Key, result, value, section.Charts.Count, currency));
            }
        }

        if (table.Rows.Count > 0)
        {
            section.Tables.Add(table);
            section.Notes.Add(
                "Each driver goes from its low to its high by itself, all its payments together; several at once may move the value further. The "
                    + "value turns where it crosses zero, as the share of the way from what is expected to the low or the high.");
        }
    }

    private static ReportValue Turn(Figure<double> share) => share.Value switch
    {
        { } way => ReportValue.Number(
            way, way == 0 ? "what is expected" : $"{NumberText.Percent(Math.Abs(way), 0)} of the way to its {(way < 0 ? "low" : "high")}") with
        {
            IsNumeric = false,
        },
        _ => ReportValue.Undefined(share.Reason!.Value) with
        {
            Display = share.Reason == UndefinedReason.NotReached ? "nowhere in its range"
            : Words.Of(share.Reason.Value),
            IsNumeric = false
        },
    };

    private static ReportChart ChartOf(string initiative, TornadoResult result, double value, int place, Currency currency)
    {
        var strongest = result.Bars[0];
        var turns = Math.Min(
            strongest.AtLow.Value!.Value, strongest.AtHigh.Value!.Value) < 0 != Math.Max(strongest.AtLow.Value.Value, strongest.AtHigh.Value.Value) < 0;
        var title = $"{initiative} hangs most on {strongest.Driver.Name}{(turns ? ", which alone decides whether it pays" : string.Empty)}";
        var description = $"Net present value in {currency} when each driver alone goes from its low to its high; the line is the value expected.";
        var id = FormattableString.Invariant($"tornado-{place}");
        return new ReportChart(
            id,
            title,
            TornadoChart.Draw(result, ReportChart.Caption(id, title, description, currency.Code)));
    }
}
