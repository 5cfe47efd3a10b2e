using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class RealizedEffectProperties
{
    private static readonly Gen<double[]> Values = Gen.Choose(-1_000, 1_000).Select(n => n / 10d).ListOf().Select(list => list.ToArray());

    [Property]
    public Property Difference_ScaledAndShifted_Follows() => Prop.ForAll(Values.Two().ToArbitrary(), c =>
    {
        var (plain, moved) = (
            RealizedEffect.Difference(c.Item1, c.Item2),
            RealizedEffect.Difference([.. c.Item1.Select(v => (4 * v) + 8)], [.. c.Item2.Select(v => (4 * v) + 8)]));
        return Near(4 * plain.Headline.Value, moved.Headline.Value) && Near(4 * plain.Headline.Lower, moved.Headline.Lower)
            && Near(4 * plain.Headline.Upper, moved.Headline.Upper);
    });

    [Property]
    public Property AgainstControl_AControlThatDoesNotMove_IsTheDifference() => Prop.ForAll(Values.Two().ToArbitrary(), c =>
    {
        var (plain, against) = (RealizedEffect.Difference(c.Item1, c.Item2), RealizedEffect.AgainstControl(c.Item1, c.Item2, [5, 5], [5, 5]));
        return Near(plain.Headline.Value, against.Headline.Value) && Near(plain.Headline.Lower, against.Headline.Lower);
    });

    [Property]
    public Property AgainstControl_TreatedAndControlExchanged_TurnsTheSign() => Prop.ForAll(Values.Two().Two().ToArbitrary(), c =>
    {
        var one = RealizedEffect.AgainstControl(c.Item1.Item1, c.Item1.Item2, c.Item2.Item1, c.Item2.Item2).Headline;
        var other = RealizedEffect.AgainstControl(c.Item2.Item1, c.Item2.Item2, c.Item1.Item1, c.Item1.Item2).Headline;
        return Near(one.Value, -other.Value) && Near(one.Lower, -other.Upper);
    });

    [Property]
    public Property Measure_AnySeries_HasAMethodOrAReason() => Prop.ForAll(
        (from values in Values from first in Gen.Choose(1, 20) select (values, first)).ToArbitrary(),
        c =>
        {
            var measured = RealizedEffect.Measure(new() { Series = c.values, FirstAfter = c.first });
            return (measured.Choice.Method is null) == (measured.Choice.Reason is not null)
                && (measured.Choice.Method is not null || measured.Total.Value is null)
                && (measured.Average.Value is null || Near(measured.Average.Value * measured.Periods, measured.Total.Value));
        });

    private static bool Near(double? one, double? other)
        => one is null ? other is null : other is { } value && Math.Abs(one.Value - value) <= 1e-9 * Math.Max(1, Math.Abs(value));
}
