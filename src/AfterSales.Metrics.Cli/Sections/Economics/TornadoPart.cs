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
            Say("What the present value hangs on, the strongest first"),
            new("initiative", Say("Initiative")),
            new("driver", Say("Driver", "of value")),
            new("atLow", Say($"Value at its low ({currency})")),
            new("atHigh", Say($"Value at its high ({currency})")),
            new("swing", Say($"Swing ({currency})")),
            new("turns", Say("Value turns at")));
        foreach (var initiative in lines.GroupBy(l => l.Initiative, StringComparer.Ordinal).Where(g => g.Any(l => l.IsUncertain)))
        {
            List<UncertainCashFlow> flows = [.. initiative.Select(line => line.ToUncertain())];
            var (drivers, model) = (UncertainCashFlows.Drivers(flows), UncertainCashFlows.Model(flows, rate));
            var result = Tornado.Compute(drivers, model);
            var switching = SwitchingValue.Compute(drivers, model).Rows.ToDictionary(r => r.Driver.Name, StringComparer.Ordinal);
            foreach (var bar in result.Bars)
            {
                table.Add(
                    Shown.Text(initiative.Key),
                    Shown.Text(bar.Driver.Name),
                    Shown.Score(bar.AtLow, 2),
                    Shown.Score(bar.AtHigh, 2),
                    Shown.Score(bar.Swing, 2),
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
                Say("Each driver goes from its low to its high by itself, all its payments together; several at once may move the value further. The "
                    + "value turns where it crosses zero, as the share of the way from what is expected to the low or the high."));
        }
    }

    private static ReportValue Turn(Figure<double> share) => share.Value switch
    {
        { } way => Shown.Number(
            way, way == 0 ? Say("what is expected") : Say($"{Words.Percent(Math.Abs(way), 0)} of the way to its {(way < 0 ? Say("low") : Say("high"))}")) with
        {
            IsNumeric = false,
        },
        _ => Shown.Undefined(share.Reason!.Value) with
        {
            Display = share.Reason == UndefinedReason.NotReached ? Say("nowhere in its range")
            : Words.Of(share.Reason.Value),
            IsNumeric = false
        },
    };

    private static ReportChart ChartOf(string initiative, TornadoResult result, double value, int place, Currency currency)
    {
        var strongest = result.Bars[0];
        var turns = Math.Min(
            strongest.AtLow.Value!.Value, strongest.AtHigh.Value!.Value) < 0 != Math.Max(strongest.AtLow.Value.Value, strongest.AtHigh.Value.Value) < 0;
        var title = Say($"{initiative} hangs most on {strongest.Driver.Name}{(turns ? Say(", which alone decides whether it pays") : string.Empty)}");
        var description = Say($"Net present value in {currency} when each driver alone goes from its low to its high; the line is the value expected.");
        var id = FormattableString.Invariant($"tornado-{place}");
        return new ReportChart(
            id,
            title,
            TornadoChart.Draw(result, ReportChart.Caption(id, title, description, currency.Code)));
    }
}
