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

    /// <summary>Decimal's own division overflows exactly there; the product of its greatest value and a long denominator is rounded and would miss
    /// it.</summary>
    [Property]
    public Property PerUnit_DenominatorBelowOne_IsUndefinedExactlyWhenDecimalOverflows() => Prop.ForAll(
        Gen.Choose(1, int.MaxValue).Two().ToArbitrary(), Gen.Choose(-3, 3).ToArbitrary(), (words, shift) =>
        {
            var units = new decimal(words.Item1, words.Item2, 0, false, 28) * 10_000_000;
            var amount = (decimal.MaxValue * units) + (shift * 1e-10m);
            return Figure.PerUnit(amount, units).Value == Quotient(amount, units);
        });

    [Fact]
    public void Ratio_OfDecimals_IsRoundedOnce()
    {
        Assert.Equal(66.66666666666667, Figure.Ratio(400m, 6m).Value);
        Assert.Equal(1 / 3d, Figure.Ratio(0.1m, 0.3m).Value);
        Assert.Equal(0.9, Figure.Ratio(7380.63m, 8200.70m).Value);
        Assert.Equal(0.1, Figure.Ratio(123456789012345678.9m, 1234567890123456789m).Value);
        Assert.Equal(1e-28, Figure.Ratio(0.0000000000000000000000000001m, 1m).Value);
        Assert.Equal(-0.5, Figure.Ratio(-4611686018427387905m, 9223372036854775810m).Value);
        Assert.Equal(0.1, Figure.Ratio(922337203685477577L, 9223372036854775770L).Value);
        Assert.Equal(-1, Figure.Ratio(long.MinValue, 9223372036854775808m).Value);
        Assert.False(double.IsNegative(Figure.Ratio(0m, -3m).Value!.Value));
    }

    [Fact]
    public void ToString_EitherState_IsReadable()
    {
        Assert.Equal("0.25", Figure.Of(0.25).ToString());
        Assert.Equal("2026-03-29", Figure.Of(new LocalDate(2026, 3, 29)).ToString());
        Assert.Equal("25.0 %", string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:P1}", Figure.Of(0.25)));
        Assert.Equal("25,0 %", Figure.Of(0.25).ToString("P1", CommaPercent()));
        Assert.Equal("undefined (NoData)", Figure.Undefined<double>(UndefinedReason.NoData).ToString("P1", CommaPercent()));
        Assert.Equal("undefined (ZeroDenominator)", Figure.Ratio(1m, 0m).ToString());
    }

    [Fact]
    public void Select_FunctionWithoutANumber_IsUndefined()
    {
        Assert.Equal(UndefinedReason.OutsideDomain, Figure.Of(1.0).Select(_ => double.NaN).Reason);
        Assert.Equal(UndefinedReason.Overflow, Figure.Of(1.0).Select(_ => double.NegativeInfinity).Reason);
        Assert.Equal(2, Figure.Of(1.0).Select(x => 2 * x).Value);
    }

    [Property]
    public Property Reason_AnyFigure_IsSetExactlyWhenTheValueIsNull() => Prop.ForAll(AnyFigure.ToArbitrary(), figure =>
        figure.Value is null == figure.Reason is not null && figure.IsDefined == figure.Value is not null);

    [Property]
    public Property Select_AnyFigure_KeepsTheReason() => Prop.ForAll(AnyFigure.ToArbitrary(), figure =>
        figure.Select(value => (decimal)Math.Sign(value)).Reason == figure.Reason);

    private static decimal? Quotient(decimal amount, decimal units)
    {
        try
        {
            return amount / units;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static System.Globalization.CultureInfo CommaPercent()
    {
        var culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.PercentDecimalSeparator = ",";
        return culture;
    }
}
