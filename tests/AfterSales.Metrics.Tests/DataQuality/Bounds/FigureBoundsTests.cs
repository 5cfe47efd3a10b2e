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

    [Theory]
    [InlineData(3, 4, 0, 0.75, 0.75)]
    [InlineData(3, 4, 4, 0.375, 0.875)]
    [InlineData(0, 0, 5, 0, 1)]
    public void OfShare_RecordsApart_CountOrNot(long part, long all, long apart, double lower, double upper)
    {
        var result = FigureBounds.OfShare(part, all, apart);

        Assert.Equal((lower, upper, apart), (result.Lower.Value, result.Upper.Value, result.Records));
    }

    [Fact]
    public void OfShare_Nothing_IsUndefinedAndMistakesThrow()
    {
        Assert.Equal(UndefinedReason.ZeroDenominator, FigureBounds.OfShare(0, 0, 0).Lower.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => FigureBounds.OfShare(2, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FigureBounds.OfShare(0, 1, -1));
    }

    /// <summary>Every way the records may turn out lies between the bounds, and both ends are reached.</summary>
    [Property]
    public Property OfShare_AnyOutcome_LiesBetweenTheBounds()
        => Prop.ForAll(Gen.Choose(0, 9).Two().ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (sizes, apart) =>
        {
            var (part, all) = (Math.Min(sizes.Item1, sizes.Item2), Math.Max(sizes.Item1, sizes.Item2));
            var result = FigureBounds.OfShare(part, all, apart);
            var outcomes = (from records in Enumerable.Range(0, apart + 1)
                            from counting in Enumerable.Range(0, records + 1)
                            where all + records > 0
                            select (double)(part + counting) / (all + records)).ToList();
            return outcomes.Count == 0 || all + apart == 0 || (outcomes.Min() == result.Lower.Value && outcomes.Max() == result.Upper.Value);
        });

    [Fact]
    public void Unread_ManyRecords_AreThatManyOfTheRange()
    {
        var record = UncertainRecord.Unread(3, -2, 5, 4);

        Assert.Equal((-6m, 15m, 0m, 12m), (record.NumeratorLow, record.NumeratorHigh, record.DenominatorLow, record.DenominatorHigh));
        Assert.Equal((0m, 15m), (UncertainRecord.Unread(3, 2, 5).NumeratorLow, UncertainRecord.Unread(3, 2, 5).NumeratorHigh));
    }
}
