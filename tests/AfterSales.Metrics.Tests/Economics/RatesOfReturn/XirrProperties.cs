using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class XirrProperties
{
    private static readonly LocalDate Origin = new(2019, 2, 27);

    /// <summary>Up to forty flows, some on one date, over days or decades.</summary>
    private static readonly Gen<CashFlow[]> Flows = Gen.Choose(1, 40).SelectMany(n => Gen.Elements(5, 60, 4000, 12_000).SelectMany(span
        => Gen.Choose(0, span).Zip(Edges.Cents).Select(pair => CashFlow.Of(Origin.PlusDays(pair.Item1), pair.Item2)).ArrayOf(n)));

    [Property]
    public Property Compute_AmountsScaled_SameRates() => Prop.ForAll(Flows.ToArbitrary(), Gen.Choose(-12, 12).ToArbitrary(), (flows, power) =>
    {
        var factor = power < 0 ? 1 / (decimal)Math.Pow(10, -power) : (decimal)Math.Pow(10, power);
        return Same(Xirr.Compute(flows), Xirr.Compute([.. flows.Select(f => CashFlow.Of(f.Date, f.Amount * factor))]), 4.5e-16);
    });

    [Property]
    public Property Compute_SomeAmountsWithMoreDecimals_SameRates() => Prop.ForAll(Flows.ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (flows, each)
        => Same(Xirr.Compute(flows), Xirr.Compute([.. flows.Select((f, i) => i % each == 0 ? CashFlow.Of(f.Date, f.Amount * 1.000m) : f)]), 4.5e-16));

    [Property]
    public Property Compute_SignsExchanged_SameBits() => Prop.ForAll(Flows.ToArbitrary(), flows
        => Same(Xirr.Compute(flows), Xirr.Compute([.. flows.Select(f => CashFlow.Of(f.Date, -f.Amount))]), 0));

    [Property]
    public Property Compute_DatesShifted_SameBits() => Prop.ForAll(Flows.ToArbitrary(), Gen.Choose(-300_000, 300_000).ToArbitrary(), (flows, days)
        => Same(Xirr.Compute(flows), Xirr.Compute([.. flows.Select(f => CashFlow.Of(f.Date.PlusDays(days), f.Amount))]), 0));

    [Property]
    public Property Compute_AnyOrder_SameBits() => Prop.ForAll(Flows.ToArbitrary(), flows
        => Same(Xirr.Compute(flows), Xirr.Compute([.. flows.Reverse()]), 0) && Same(Xirr.Compute(flows), Xirr.Compute([.. flows.OrderBy(f => f.Amount)]), 0));

    [Property]
    public Property Compute_FlowsSplitWithinTheirDay_SameRates() => Prop.ForAll(Flows.ToArbitrary(), Edges.Cents.ToArbitrary(), (flows, part)
        => Same(Xirr.Compute(flows), Xirr.Compute([.. flows.SelectMany(f => new[] { CashFlow.Of(f.Date, part), CashFlow.Of(f.Date, f.Amount - part) })]),
            4.5e-16));

    [Property]
    public Property Compute_YearlyUnder30360_EqualsIrr() => Prop.ForAll(Gen.Choose(1, 30).SelectMany(n => Edges.Cents.ArrayOf(n)).ToArbitrary(), amounts =>
    {
        LocalDate[] dates = [.. amounts.Select((_, i) => new LocalDate(2001 + i, 3, 14))];
        return Enum.GetValues<DayCount>().Where(d => d is DayCount.Thirty360European or DayCount.Thirty360Us).All(dayCount
            => Same(InternalRateOfReturn.Compute(amounts), Xirr.Compute(dates, amounts, new RateOfReturnOptions { DayCount = dayCount }), 4.5e-16));
    });

    /// <summary>By another route than the solver's: integers of 600 binary places.</summary>
    [Property]
    public Property Compute_AnyFlows_ValueAtEachRateIsZeroWithinTheResidual() => Prop.ForAll(Flows.ToArbitrary(), flows
        => Xirr.Compute(flows).Roots.All(root => root.Residual < 1e-12 && Math.Abs(LongSum.RelativeValue(flows, root.LogRate)) <= root.Residual));

    [Property]
    public Property Compute_AnyFlows_ExactValueChangesSignWithin1e15OfEachRate() => Prop.ForAll(Flows.ToArbitrary(), flows
        => Xirr.Compute(flows).Roots.Where(root => root.LogRate != 0).All(root
            => Math.Sign(LongSum.RelativeValue(flows, root.LogRate * (1 - 1e-15))) * Math.Sign(LongSum.RelativeValue(flows, root.LogRate * (1 + 1e-15))) < 0));

    [Property]
    public Property ComputeRates_AnySeries_SameBitsAsEach() => Prop.ForAll(Flows.Three().ToArbitrary(), x =>
    {
        CashFlow[][] series = [x.Item1, x.Item2, x.Item3];
        CashFlow[] all = [.. series.SelectMany(s => s)];
        var rates = new RateOfReturn[3];
        Xirr.ComputeRates(
            [.. all.Select(f => f.Date)], [.. all.Select(f => f.Amount)], [x.Item1.Length, x.Item1.Length + x.Item2.Length, all.Length], rates);
        return rates.Zip(series).All(pair => pair.First == Xirr.ComputeRate([.. pair.Second.Select(f => f.Date)], [.. pair.Second.Select(f => f.Amount)]));
    });

    private static bool Same(RateOfReturnResult left, RateOfReturnResult right, double tolerance)
        => left.Status == right.Status && left.Roots.Count == right.Roots.Count
            && left.Roots.Zip(right.Roots).All(pair => Math.Abs(pair.First.LogRate - pair.Second.LogRate) <= tolerance * Math.Abs(pair.First.LogRate));
}
