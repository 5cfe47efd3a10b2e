using AfterSales.Metrics.Cli.Charts;
using AfterSales.Metrics.Cli.Records;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What the value of each initiative hangs on, where payments have a range.</summary>
internal static class TornadoView
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
            new("swing", $"Swing ({currency})"));
        foreach (var initiative in lines.GroupBy(l => l.Initiative, StringComparer.Ordinal).Where(g => g.Any(l => l.IsUncertain)))
        {
            var result = Compute([.. initiative], rate);
            foreach (var bar in result.Bars)
            {
                table.Add(ReportValue.Text(initiative.Key), ReportValue.Text(bar.Driver.Name), ReportValue.Score(bar.AtLow, 2), ReportValue.Score(bar.AtHigh, 2), ReportValue.Score(bar.Swing, 2));
            }

            if (result.Base.Value is { } value && result.Bars.All(b => b.Swing.IsDefined))
            {
                section.Charts.Add(ChartOf(initiative.Key, result, value, section.Charts.Count, currency));
            }
        }

        if (table.Rows.Count > 0)
        {
            section.Tables.Add(table);
            section.Notes.Add("Each driver goes from its low to its high by itself, all its payments together; several at once may move the value further.");
        }
    }

    /// <summary>A driver is a share of the way: −1 is all its payments at their low, 1 all at their high.</summary>
    private static TornadoResult Compute(CashFlowLine[] lines, double rate)
    {
        var names = lines.Where(l => l.IsUncertain).Select(NameOf).Distinct(StringComparer.Ordinal).ToList();
        return Tornado.Compute([.. names.Select(n => new Driver { Name = n, Base = 0, Low = -1, High = 1 })], shares =>
        {
            var flows = new CashFlow[lines.Length];
            for (var i = 0; i < lines.Length; i++)
            {
                var share = lines[i].IsUncertain ? (decimal)shares[names.IndexOf(NameOf(lines[i]))] : 0;
                var amount = lines[i].Amount.Amount;
                flows[i] = CashFlow.Of(lines[i].Date, amount + (share < 0 ? share * (amount - lines[i].Low) : share * (lines[i].High - amount)));
            }

            return NetPresentValue.Value(flows, rate);
        });
    }

    private static string NameOf(CashFlowLine line) => line.Driver.Length > 0 ? line.Driver : $"payment of {Words.Of(line.Date)}";

    private static ReportChart ChartOf(string initiative, TornadoResult result, double value, int place, Currency currency)
    {
        var strongest = result.Bars[0];
        var turns = Math.Min(strongest.AtLow.Value!.Value, strongest.AtHigh.Value!.Value) < 0 != Math.Max(strongest.AtLow.Value.Value, strongest.AtHigh.Value.Value) < 0;
        var title = $"{initiative} hangs most on {strongest.Driver.Name}{(turns ? ", which alone decides whether it pays" : string.Empty)}";
        var description = $"Net present value in {currency} when each driver alone goes from its low to its high; the line is the value expected.";
        var id = FormattableString.Invariant($"tornado-{place}");
        return new ReportChart(id, title, TornadoChart.Draw(id, title, description, value, [.. result.Bars.Select(b => (b.Driver.Name, b.AtLow.Value!.Value, b.AtHigh.Value!.Value))]));
    }
}
