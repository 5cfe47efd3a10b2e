using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>
/// One initiative's payments as a model of what makes them uncertain. A driver is a share of the way: −1 is all its payments at their low, 0 as expected, 1 at
/// their high.
/// </summary>
internal sealed class UncertainFlows
{
    private readonly CashFlowLine[] lines;
    private readonly int[] driverOf;
    private readonly double rate;

    private UncertainFlows(CashFlowLine[] lines, List<string> names, double rate)
    {
        this.lines = lines;
        this.rate = rate;
        driverOf = [.. lines.Select(l => l.IsUncertain ? names.IndexOf(NameOf(l)) : -1)];
        Drivers = [.. names.Select(n => new Driver { Name = n, Base = 0, Low = -1, High = 1 })];
    }

    public IReadOnlyList<Driver> Drivers { get; }

    public int Payments => lines.Length;

    public static UncertainFlows Of(CashFlowLine[] lines, double rate)
        => new(lines, [.. lines.Where(l => l.IsUncertain).Select(NameOf).Distinct(StringComparer.Ordinal)], rate);

    /// <summary>The net present value.</summary>
    public Figure<double> Value(ReadOnlySpan<double> shares)
    {
        var flows = new CashFlow[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var share = driverOf[i] < 0 ? 0 : (decimal)shares[driverOf[i]];
            var amount = lines[i].Amount.Amount;
            flows[i] = CashFlow.Of(lines[i].Date, amount + (share < 0 ? share * (amount - lines[i].Low) : share * (lines[i].High - amount)));
        }

        return NetPresentValue.Value(flows, rate);
    }

    private static string NameOf(CashFlowLine line) => line.Driver.Length > 0 ? line.Driver : $"payment of {Words.Of(line.Date)}";
}
