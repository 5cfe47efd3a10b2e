namespace AfterSales.Metrics.Tests;

public class FigureTests
{
    private static readonly Gen<Figure<double>> AnyFigure = Edges.Number.Two().Select(pair => Figure.Ratio(pair.Item1, pair.Item2));

    [Fact]
    public void Default_IsUndefinedForWantOfData()
    {
        Assert.Null(default(Figure<double>).Value);
        Assert.Equal(UndefinedReason.NoData, default(Figure<double>).Reason);
    }

    [Fact]
    public void Of_NotFinite_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Figure.Of(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Figure.Of(double.NegativeInfinity));
    }

    [Fact]
    public void Ratio_ZeroDenominator_IsUndefined()
    {
        Assert.Equal(UndefinedReason.ZeroDenominator, Figure.Ratio(1.0, 0.0).Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, Figure.Ratio(0L, 0L).Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, Figure.PerUnit(1m, 0m).Reason);
    }

    [Fact]
    public void Ratio_QuotientBeyondDouble_IsUndefined() => Assert.Equal(UndefinedReason.Overflow, Figure.Ratio(1e300, 1e-300).Reason);

    [Fact]
    public void PerUnit_QuotientBeyondDecimal_IsUndefined()
    {
        Assert.Equal(UndefinedReason.Overflow, Figure.PerUnit(decimal.MaxValue, 0.1m).Reason);
        Assert.Equal(decimal.MaxValue, Figure.PerUnit(decimal.MaxValue, 1m).Value);
    }

    [Fact]
    public void PerUnit_Amounts_KeepDecimalDigits() => Assert.Equal(3.3333333333333333333333333333m, Figure.PerUnit(10m, 3m).Value);

    [Fact]
    public void ToString_EitherState_IsReadable()
    {
        Assert.Equal("0.25", Figure.Of(0.25).ToString());
        Assert.Equal("undefined (ZeroDenominator)", Figure.Ratio(1m, 0m).ToString());
    }

    [Property]
    public Property Reason_AnyFigure_IsSetExactlyWhenTheValueIsNull() => Prop.ForAll(AnyFigure.ToArbitrary(), figure =>
        figure.Value is null == figure.Reason is not null && figure.IsDefined == figure.Value is not null);

    [Property]
    public Property Select_AnyFigure_KeepsTheReason() => Prop.ForAll(AnyFigure.ToArbitrary(), figure =>
        figure.Select(value => (decimal)Math.Sign(value)).Reason == figure.Reason);
}
