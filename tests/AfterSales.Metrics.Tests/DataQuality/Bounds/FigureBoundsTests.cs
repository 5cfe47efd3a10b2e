using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class FigureBoundsTests
{
    private static Arbitrary<UncertainRecord[]> AnyRecords { get; } = Gen.Choose(-3, 3).Two().SelectMany(n => Gen.Choose(0, 3).Two().Select(d
        => new UncertainRecord
        {
            NumeratorLow = Math.Min(n.Item1, n.Item2),
            NumeratorHigh = Math.Max(n.Item1, n.Item2),
            DenominatorLow = Math.Min(d.Item1, d.Item2),
            DenominatorHigh = Math.Max(d.Item1, d.Item2),
        })).ArrayOf().Where(records => records.Length <= 5).ToArbitrary();

    [Fact]
    public void OfRatio_NothingSetApart_IsTheFigure()
    {
        var result = FigureBounds.OfRatio(1, 4, []);
        Assert.Equal((0.25, 0.25, 0.25), (result.Figure.Value, result.Lower.Value, result.Upper.Value));
    }

    [Fact]
    public void OfRatio_DenominatorThatMayBeZero_IsUnbounded()
    {
        var result = FigureBounds.OfRatio(1, 0, [UncertainRecord.InOrOut(0, 2)]);
        Assert.Equal((UndefinedReason.Unbounded, 0.5), (result.Upper.Reason, result.Lower.Value));
        Assert.Equal(UndefinedReason.ZeroDenominator, FigureBounds.OfRatio(1, 0, []).Upper.Reason);
    }

    [Fact]
    public void OfSum_RecordsInOrOut_BoundTheSum()
    {
        var result = FigureBounds.OfSum(10, [UncertainRecord.InOrOut(3, 1), UncertainRecord.InOrOut(-4, 1)]);
        Assert.Equal((6.0, 13.0, 7m, 2), (result.Lower.Value, result.Upper.Value, result.NumeratorApart, result.Records));
    }

    [Fact]
    public void OfRatio_LowAboveHigh_IsNamed() => Assert.Equal("apart", Assert.Throws<ArgumentException>(() => FigureBounds.OfRatio(
        1, 1, [new UncertainRecord { NumeratorLow = 1, NumeratorHigh = 0, DenominatorLow = 0, DenominatorHigh = 0 }])).ParamName);

    [Property]
    public Property OfRatio_EveryCornerTried_IsWithinAndMet() => Prop.ForAll(AnyRecords, Gen.Choose(-5, 5).ToArbitrary(), (records, numerator) =>
    {
        var corners = from set in Enumerable.Range(0, 1 << (2 * records.Length))
                      let n = numerator + records.Select((r, i) => (set >> (2 * i) & 1) == 0 ? r.NumeratorLow : r.NumeratorHigh).Sum()
                      let d = 1 + records.Select((r, i) => (set >> ((2 * i) + 1) & 1) == 0 ? r.DenominatorLow : r.DenominatorHigh).Sum()
                      select (double)n / (double)d;
        var result = FigureBounds.OfRatio(numerator, 1, records);
        return Math.Abs(corners.Min() - result.Lower.Value!.Value) < 1e-12 && Math.Abs(corners.Max() - result.Upper.Value!.Value) < 1e-12;
    });
}
