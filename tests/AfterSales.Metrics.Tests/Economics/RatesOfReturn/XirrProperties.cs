using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Economics;

public class XirrProperties
{
    private static readonly LocalDate Origin = new(2019, 2, 27);

    /// <summary>Up to forty flows, some on one date, over days or decades.</summary>
    private static readonly Gen<CashFlow[]> Flows = Gen.Choose(1, 40).SelectMany(n => Gen.Elements(5, 60, 4000, 12_000).SelectMany(span
        => Gen.Choose(0, span).Zip(Edges.Cents).Select(pair => CashFlow.Of(Origin.PlusDays(pair.Item1), pair.Item2)).ArrayOf(n)));

    /// <summary>An outlay and what it brings, or the other way round: rates from a loss of nearly all to millions of percent.</summary>
    private static readonly Gen<CashFlow[]> Contracts = Gen.Elements(2, 3, 7, 8, 9, 10, 15, 16, 17, 31, 32, 33, 40).SelectMany(n
        => Gen.Elements(-1, 1).Zip(Gen.Elements(0.01m, 0.9m, 1m, 300m)).Zip(Gen.Choose(1, 60)).SelectMany(kind
        => Gen.Choose(1, 1_000_000).ArrayOf(n).Select(amounts => Contract(amounts, kind.Item1.Item1, kind.Item1.Item2 * n, kind.Item2))));

    private static readonly Gen<CashFlow[]> Series = Gen.Frequency((8, Contracts), (1, Flows), (1, Gen.Constant(Array.Empty<CashFlow>())));

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

    /// <summary>The logarithm of their quotient is a line, so that a step lands on the root, where nothing is left of the balance to step by.</summary>
    [Property]
    public Property ComputeRate_TwoFlows_TakesFourLooks() => Prop.ForAll(
        Gen.Choose(1, 1_000_000).Two().ToArbitrary(), Gen.Elements(-1, 1).ToArbitrary(),
        Gen.Frequency((1, Gen.Constant(365)), (1, Gen.Choose(1, 40_000))).ToArbitrary(),
        (amounts, sign, days) =>
        {
            var (first, second) = (0.01m * sign * amounts.Item1, -0.01m * sign * amounts.Item2);
            var rate = Xirr.ComputeRate([Origin, Origin.PlusDays(days)], [first, second]);
            var expected = Math.Log((double)(-second / first)) * 365 / days;
            return rate.Status == RateOfReturnStatus.Unique && rate.Evaluations <= 4
                && Math.Abs(rate.LogRate.Value!.Value - expected) <= (1e-14 * Math.Abs(expected)) + (1e-14 * 365 / days);
        });

    /// <summary>Most as contracts have them, so that they go side by side, of lengths on both sides of where they are parted; some of any kind.</summary>
    [Property]
    public Property ComputeRates_AnySeries_SameBitsAsEach() => Prop.ForAll(Series.ListOf().Select(x => x.ToArray()).ToArbitrary(), series =>
    {
        CashFlow[] all = [.. series.SelectMany(s => s)];
        var rates = new RateOfReturn[series.Length];
        int[] ends = [.. series.Select((_, i) => series.Take(i + 1).Sum(s => s.Length))];
        Xirr.ComputeRates([.. all.Select(f => f.Date)], [.. all.Select(f => f.Amount)], ends, rates);
        return rates.Zip(series).All(pair => pair.First == Xirr.ComputeRate([.. pair.Second.Select(f => f.Date)], [.. pair.Second.Select(f => f.Amount)]));
    });

#if !LIBRARY_NETSTANDARD
    /// <summary>A process that has just begun works on no vectors: with and without them, each figure that would use them.</summary>
    [Property]
    public Property ColdStart_AnySeries_ChangesNoBit() => Prop.ForAll(Series.ToArbitrary(), flows =>
    {
        ColdStart.Left = int.MaxValue;
        var first = Answers(flows);
        ColdStart.Left = 0;
        return first.SequenceEqual(Answers(flows));
    });

    private static object[] Answers(CashFlow[] flows)
    {
        LocalDate[] dates = [.. flows.Select(f => f.Date)];
        decimal[] amounts = [.. flows.Select(f => f.Amount)];
        var roots = new double[8];
        var rate = Xirr.ComputeRate(dates, amounts, roots);
        var result = Xirr.Compute(flows);
        var periods = InternalRateOfReturn.ComputeRate(amounts);
        var rates = new RateOfReturn[4];
        int[] ends = [flows.Length, 2 * flows.Length, 3 * flows.Length];
        Xirr.ComputeRates([.. dates, .. dates, .. dates], [.. amounts, .. amounts, .. amounts], ends, rates.AsSpan(0, 3));
        rates[3] = periods;
        return
        [
            rate, result.Status, result.Evaluations, .. roots.Cast<object>(), .. result.UnresolvedLogRates.Cast<object>(), .. rates.Cast<object>(),
            NetPresentValue.Value(flows.AsSpan(), 0.07, new DatedDiscountingOptions()),
            NetPresentValue.Value(flows.AsSpan(), -0.3, new DatedDiscountingOptions()),
        ];
    }
#endif

    private static CashFlow[] Contract(int[] amounts, int sign, decimal outlay, int days)
        => [.. amounts.Select((amount, i) => CashFlow.Of(Origin.PlusDays(days * i), 0.01m * amount * (i == 0 ? sign * decimal.Round(outlay, 2) : -sign)))];

    private static bool Same(RateOfReturnResult left, RateOfReturnResult right, double tolerance)
        => left.Status == right.Status && left.Roots.Count == right.Roots.Count
            && left.Roots.Zip(right.Roots).All(pair => Math.Abs(pair.First.LogRate - pair.Second.LogRate) <= tolerance * Math.Abs(pair.First.LogRate));
}
