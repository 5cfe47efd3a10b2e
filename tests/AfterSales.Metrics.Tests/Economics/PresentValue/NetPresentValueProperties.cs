using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class NetPresentValueProperties
{
    private static readonly Gen<(decimal[] Flows, double Rate)> Case = Series.NotEmpty.Zip(Series.Rate);

    /// <summary>The formula as it is written, in plain doubles.</summary>
    [Property]
    public Property Value_AnyFlows_AgreesWithTheSlowFormula() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        var slow = x.Flows.Select((flow, i) => (double)flow / Math.Pow(1 + x.Rate, i)).Sum();

        // The slow side loses about a digit for each ten periods.
        return Near(slow, NetPresentValue.Value(x.Flows, x.Rate), 1e-13 * Series.Gross(x.Flows, x.Rate));
    });

    [Property]
    public Property Compute_AnyFlows_IsInflowsLessOutflows() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        var result = NetPresentValue.Compute(x.Flows, x.Rate);
        return Near(result.Inflows.Value!.Value - result.Outflows.Value!.Value, result.Headline, 1e-15 * Series.Gross(x.Flows, x.Rate));
    });

    [Property]
    public Property Value_AnyFlows_IsTheComputedOne() => Prop.ForAll(Case.ToArbitrary(), x =>
        NetPresentValue.Compute(x.Flows, x.Rate).Headline.Value!.Value.Equals(NetPresentValue.Value(x.Flows, x.Rate).Value!.Value));

    [Property]
    public Property Value_DecimalsOrDoubles_AreTheSame() => Prop.ForAll(Case.ToArbitrary(), x =>
        Near(
            NetPresentValue.Value(x.Flows, x.Rate).Value!.Value,
            NetPresentValue.Value(Array.ConvertAll(x.Flows, flow => (double)flow), x.Rate),
            1e-15 * Series.Gross(x.Flows, x.Rate)));

    [Property]
    public Property Value_SumOfSeries_IsTheSumOfValues()
        => Prop.ForAll(Series.NotEmpty.ToArbitrary(), Series.NotEmpty.ToArbitrary(), Series.Rate.ToArbitrary(), (a, b, rate) =>
    {
        var length = Math.Max(a.Length, b.Length);
        var sum = Enumerable.Range(0, length).Select(i => (i < a.Length ? a[i] : 0) + (i < b.Length ? b[i] : 0)).ToArray();
        return Near(
            NetPresentValue.Value(a, rate).Value!.Value + NetPresentValue.Value(b, rate).Value!.Value,
            NetPresentValue.Value(sum, rate),
            1e-15 * (Series.Gross(a, rate) + Series.Gross(b, rate)));
    });

    [Property]
    public Property Value_OtherSign_IsTheNegative() => Prop.ForAll(Case.ToArbitrary(), x =>
        NetPresentValue.Value(Array.ConvertAll(x.Flows, flow => -flow), x.Rate).Value!.Value.Equals(-NetPresentValue.Value(x.Flows, x.Rate).Value!.Value)
        || NetPresentValue.Value(x.Flows, x.Rate).Value == 0);

    [Property]
    public Property Value_LaterByOnePeriod_IsDividedByTheFactor() => Prop.ForAll(Case.ToArbitrary(), x =>
        Near(
            NetPresentValue.Value(x.Flows, x.Rate).Value!.Value / (1 + x.Rate),
            NetPresentValue.Value((decimal[])[0m, .. x.Flows], x.Rate),
            1e-15 * Series.Gross(x.Flows, x.Rate) / (1 + x.Rate)));

    [Property]
    public Property Value_InvestThenSave_FallsWithTheRate() => Prop.ForAll(
        Series.InvestThenSave.ToArbitrary(), Series.RateNotNegative.ToArbitrary(), Series.PositiveRate.ToArbitrary(), (flows, rate, step) =>
    {
        // Where the value is not negative; below it the curve of several outlays may turn.
        var (low, high) = (NetPresentValue.Value(flows, rate).Value!.Value, NetPresentValue.Value(flows, rate + step).Value!.Value);
        return low < 0 || high <= low;
    });

    [Property]
    public Property Values_AnySeries_AreBitForBitTheSingleOnes() => Prop.ForAll(Series.Any.ListOf().ToArbitrary(), Series.Rate.ToArbitrary(), (series, rate) =>
    {
        var flows = series.SelectMany(s => s).ToArray();
        var ends = series.Select((_, i) => series.Take(i + 1).Sum(s => s.Length)).ToArray();
        var values = new Figure<double>[series.Count];
        NetPresentValue.Values(flows, ends, rate, values);
        return values.SequenceEqual(series.Select(s => NetPresentValue.Value(s, rate)));
    });

    private static bool Near(double expected, Figure<double> actual, double allowed)
        => actual.Value is { } value && Math.Abs(value - expected) <= allowed + 1e-300;
}
