using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class DatedNetPresentValueProperties
{
    private static readonly Gen<(CashFlow[] Flows, double Rate, DayCount DayCount)> Case =
        from flows in DatedSeries.Any
        from rate in Series.Rate
        from dayCount in DatedSeries.DayCounts
        select (flows, rate, dayCount);

    [Property]
    public Property Value_AnyFlows_AgreesWithTheSlowFormula() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        var from = x.Flows.Min(f => f.Date);
        var slow = x.Flows.Sum(f => (double)f.Amount / Math.Pow(1 + x.Rate, YearFraction.Compute(from, f.Date, x.DayCount)));

        // The slow side: 1 + r rounded, to the power of up to seventeen years.
        return Math.Abs(Value(x.Flows, x.Rate, x.DayCount) - slow) <= 1e-14 * DatedSeries.Gross(x.Flows, x.Rate, x.DayCount);
    });

    [Property]
    public Property Value_AnyOrder_IsTheSameBits() => Prop.ForAll(Case.ToArbitrary(), x =>
        Value(x.Flows, x.Rate, x.DayCount).Equals(Value([.. x.Flows.Reverse()], x.Rate, x.DayCount)));

    [Property]
    public Property Value_SameDayFlowSplit_IsTheSameBits() => Prop.ForAll(Case.ToArbitrary(), Edges.Cents.ToArbitrary(), (x, part) =>
    {
        CashFlow[] split = [CashFlow.Of(x.Flows[0].Date, part), .. x.Flows.Skip(1), CashFlow.Of(x.Flows[0].Date, x.Flows[0].Amount - part)];
        return Value(x.Flows, x.Rate, x.DayCount).Equals(Value(split, x.Rate, x.DayCount));
    });

    [Property]
    public Property Value_AllDatesShifted_IsTheSameBits() => Prop.ForAll(Case.ToArbitrary(), Gen.Choose(-20_000, 20_000).ToArbitrary(), (x, days) =>
        Value(x.Flows, x.Rate, DayCount.Actual365Fixed)
            .Equals(Value(Array.ConvertAll(x.Flows, f => CashFlow.Of(f.Date.PlusDays(days), f.Amount)), x.Rate, DayCount.Actual365Fixed)));

    [Property]
    public Property Value_YearlyDatesUnder30360_IsThePeriodicValue() => Prop.ForAll(Series.NotEmpty.ToArbitrary(), Series.Rate.ToArbitrary(), (flows, rate) =>
        Math.Abs(Value(DatedSeries.Yearly(flows), rate, DayCount.Thirty360Us) - NetPresentValue.Value(flows, rate)
            .Value!.Value) <= 1e-15 * Series.Gross(flows, rate));

    [Property]
    public Property Value_LaterValuationDate_Grows() => Prop.ForAll(Case.ToArbitrary(), Gen.Choose(0, 4000).ToArbitrary(), (x, days) =>
    {
        var from = x.Flows.Min(f => f.Date);
        var later = NetPresentValue.Value(x.Flows, x.Rate, new DatedDiscountingOptions { ValuationDate = from.PlusDays(days) }).Value!.Value;
        var growth = Math.Pow(1 + x.Rate, days / 365.0);
        return Math.Abs(later - (Value(x.Flows, x.Rate, DayCount.Actual365Fixed) * growth)) <= 1e-13 * growth * DatedSeries.Gross(x.Flows, x.Rate);
    });

    [Property]
    public Property Compute_AnyFlows_IsInflowsLessOutflows() => Prop.ForAll(Case.ToArbitrary(), x =>
    {
        var result = NetPresentValue.Compute(x.Flows, x.Rate, new DatedDiscountingOptions { DayCount = x.DayCount });
        return Math.Abs(result.Inflows.Value!.Value - result.Outflows.Value!.Value - result.Headline.Value!.Value) <= 1e-15 * DatedSeries.Gross(x.Flows, x.Rate,
            x.DayCount);
    });

    [Property]
    public Property Values_AnySeries_AreBitForBitTheSingleOnes()
        => Prop.ForAll(DatedSeries.Any.ListOf().ToArbitrary(), Series.Rate.ToArbitrary(), (series, rate) =>
    {
        var ends = series.Select((_, i) => series.Take(i + 1).Sum(s => s.Length)).ToArray();
        var values = new Figure<double>[series.Count];
        NetPresentValue.Values(series.SelectMany(s => s).ToArray(), ends, rate, values);
        return values.SequenceEqual(series.Select(s => NetPresentValue.Value(s, rate)));
    });

    private static double Value(CashFlow[] flows, double rate, DayCount dayCount)
        => NetPresentValue.Value(flows, rate, new DatedDiscountingOptions { DayCount = dayCount }).Value!.Value;
}
