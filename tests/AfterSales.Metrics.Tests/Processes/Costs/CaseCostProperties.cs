using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class CaseCostProperties
{
    [Property]
    public Property Compute_AnyLog_CellsCasesAndTotalAgree() => Prop.ForAll(AnyLog.Log.ToArbitrary(), AnyLog.Rates.ToArbitrary(), (input, rates) =>
    {
        var result = CaseCost.Compute(CaseLog.Read(input.Events, input.Options), rates);
        CaseCostTests.AssertAddsUp(result);
        return Math.Abs(result.Process.Total - result.Process.RoundedTotal) <= 0.005m;
    });

    /// <summary>Each amount is within a unit of its exact share: nothing but rounding moves.</summary>
    [Property]
    public Property Compute_AnyLog_EachAmountIsWithinAUnit() => Prop.ForAll(AnyLog.Log.ToArbitrary(), AnyLog.Rates.ToArbitrary(), (input, rates) =>
    {
        var result = CaseCost.Compute(CaseLog.Read(input.Events, input.Options), rates);
        return result.Cases.All(line => Math.Abs(line.Total - line.Rounded) < 0.01m)
            && result.Process.Matrix.All(cell => Math.Abs(cell.Total - cell.Rounded) < 0.01m);
    });

    /// <summary>Event by event in decimal: the slow obvious way.</summary>
    [Property]
    public Property Compute_AnyLog_IsTheSumOverEvents() => Prop.ForAll(AnyLog.Log.ToArbitrary(), AnyLog.Rates.ToArbitrary(), (input, rates) =>
    {
        var log = CaseLog.Read(input.Events, input.Options);
        var result = CaseCost.Compute(log, rates);
        var events = log.Cases.SelectMany(trace => trace.Events).ToArray();
        var time = events.Sum(e => RateOf(e) * (e.Touch?.BclCompatibleTicks ?? 0) / NodaConstants.TicksPerHour);
        var rework = log.Cases.SelectMany(trace => trace.Events.GroupBy(e => e.Step).SelectMany(step => step.Skip(1)))
            .Sum(e => (RateOf(e) * (e.Touch?.BclCompatibleTicks ?? 0) / NodaConstants.TicksPerHour) + (e.DirectCost?.Amount ?? 0));
        var direct = events.Sum(e => e.DirectCost?.Amount ?? 0);
        var unpriced = events.Where(e => e.Department is null || !rates.PerHour.ContainsKey(e.Department)).Sum(e => e.Touch?.BclCompatibleTicks ?? 0);
        return Math.Abs(result.Process.TimeCost - time) < 1e-18m && result.Process.DirectCost == direct && Math.Abs(result.Process.Rework - rework) < 1e-18m
            && Math.Abs(result.Process.FirstPass + result.Process.Rework - result.Process.Total) < 1e-18m
            && result.Process.Unpriced.Sum(u => u.Time.Ticks) == unpriced
            && result.Cases.Sum(line => line.Unpriced.BclCompatibleTicks) == unpriced;

        decimal RateOf(TraceEvent e) => e.Department is { } name && rates.PerHour.TryGetValue(name, out var rate) ? rate : 0;
    });
}
