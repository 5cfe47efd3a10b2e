using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Tests.Reporting;

public class AxisProperties
{
    private static readonly Gen<double> Value = Gen.Frequency(
        (1, Gen.Constant(0.0)),
        (4, Gen.Choose(-1_000_000, 1_000_000).Select(i => i / 100.0)),
        (1, Gen.Choose(-90, 140).Select(e => Math.Pow(10, e / 10.0))));

    [Property]
    public Property Covering_AnyValues_HoldsThemAllBetweenRoundEnds() => Prop.ForAll(Value.NonEmptyListOf().ToArbitrary(), values =>
    {
        var axis = Axis.Covering(values, 100, 800);
        return values.All(v => axis.At(v) is >= 100 - 1e-6 and <= 800 + 1e-6) && axis.Ticks.Count is >= 2 and <= 14 && axis.At(0) >= 100 - 1e-6;
    });

    [Property]
    public Property Around_AnyTotals_HoldsThemAndDoesNotBeginAtZero() => Prop.ForAll(Gen.Choose(1_000_000, 1_300_000).Two().ToArbitrary(), pair =>
    {
        var (low, high) = (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2));
        var axis = Axis.Around(low, high, 0, 1);
        return axis.At(low) >= 0 && axis.At(high) <= 1 + 1e-9 && axis.Minimum <= low && axis.Maximum >= high;
    });
}
