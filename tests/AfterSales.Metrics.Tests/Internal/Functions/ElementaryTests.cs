using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests;

/// <summary>Against the platform's own functions, which are within an ulp of the truth; ours must be within two of theirs.</summary>
public class ElementaryTests
{
    private static readonly Gen<double> Anything = Gen.Choose(-2_000_000_000, 2_000_000_000).Two().Select(x => (x.Item1 / 2e9 * 700) + (x.Item2 / 2e9 * 1e-6));

    [Property(MaxTest = 2000)]
    public Property Exp_AnyNumber_IsWithinTwoUlp() => Prop.ForAll(Anything.ToArbitrary(), x => Near(Math.Exp(x), Elementary.Exp(x)));

    [Property(MaxTest = 2000)]
    public Property Log_AnyPositiveNumber_IsWithinTwoUlp()
        => Prop.ForAll(Anything.ToArbitrary(), x => Near(Math.Log(Math.Exp(x)), Elementary.Log(Math.Exp(x))));

    [Property(MaxTest = 2000)]
    public Property Log_NearOne_IsWithinTwoUlp()
        => Prop.ForAll(Gen.Choose(-1_000_000, 1_000_000).ToArbitrary(), i => Near(Math.Log(1 + (i * 4.7e-7)), Elementary.Log(1 + (i * 4.7e-7))));

    [Property(MaxTest = 2000)]
    public Property ExpM1_AndLog1P_AreInverse() => Prop.ForAll(Gen.Choose(-1_000_000_000, 1_000_000_000).ToArbitrary(), i =>
    {
        var x = i * 1e-11;
        return Math.Abs(Elementary.Log1P(Elementary.ExpM1(x)) - x) <= 4e-16 * Math.Abs(x);
    });

    // mpmath 1.2.1, 25 digits.
    [Theory]
    [InlineData(1, 2.718281828459045235)]
    [InlineData(-1, 0.3678794411714423216)]
    [InlineData(700, 1.014232054735004509e304)]
    [InlineData(-744, 9.8813129168249308835e-324)]
    [InlineData(0, 1)]
    public void Exp_Examples_Agree(double x, double expected) => Reference.AssertClose(expected, Elementary.Exp(x), 3e-16, "exp");

    [Theory]
    [InlineData(2, 0.6931471805599453094)]
    [InlineData(10, 2.302585092994045684)]
    [InlineData(5e-324, -744.4400719213812621)]
    [InlineData(1.7976931348623157e308, 709.7827128933839968)]
    [InlineData(1, 0)]
    public void Log_Examples_Agree(double x, double expected) => Reference.AssertClose(expected, Elementary.Log(x), 3e-16, "ln");

    [Property(MaxTest = 2000)]
    public Property Power_AnyNumbers_IsWithinAnUlp() => Prop.ForAll(
        Gen.Choose(1, 2_000_000_000).Two().ToArbitrary(), Gen.Choose(-2_000_000_000, 2_000_000_000).ToArbitrary(), (parts, exponent) =>
    {
        var (x, y) = (parts.Item1 / (double)parts.Item2, exponent / 1e8);
        return Math.Abs(Math.Pow(x, y) - Elementary.Power(x, y)) <= 2.3e-16 * Math.Pow(x, y);
    });

    [Property(MaxTest = 2000)]
    public Property Power_ThatIsADouble_IsThatDouble() => Prop.ForAll(Gen.Choose(1, 94_906_265).ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(), (x, k) =>
    {
        var root = Math.Floor(Math.Pow(x, 2.0 / k));
        var whole = (double)System.Numerics.BigInteger.Pow(new System.Numerics.BigInteger(root), k);
        return Elementary.Power(root, k) == whole && (k is not (1 or 2 or 4 or 8) || Elementary.Power(whole, 1.0 / k) == root)
            && Elementary.Power(Math.Pow(2, x % 127), k) == Math.Pow(2, x % 127 * k)
            && Elementary.Power(Math.Pow(2, x % 127), -k) == Math.Pow(2, -(x % 127 * k));
    });

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 2, 0)]
    [InlineData(0, -2, double.PositiveInfinity)]
    [InlineData(double.NaN, 0, 1)]
    [InlineData(double.PositiveInfinity, 0.5, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, -0.5, 0)]
    [InlineData(0.5, double.PositiveInfinity, 0)]
    [InlineData(2, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(2, double.NegativeInfinity, 0)]
    [InlineData(1, double.NaN, 1)]
    [InlineData(2, double.NaN, double.NaN)]
    [InlineData(-2, 0.5, double.NaN)]
    [InlineData(10, 309, double.PositiveInfinity)]
    [InlineData(10, 308, 1e308)]
    [InlineData(10, -308, 1e-308)]
    [InlineData(10, -320, 1e-320)]
    [InlineData(10, -324, 0)]
    [InlineData(2, -1074, double.Epsilon)]
    [InlineData(double.Epsilon, 0.5, 2.2227587494850775e-162)]
    [InlineData(double.MaxValue, 0.25, 1.157920892373162e77)]
    [InlineData(double.MaxValue, 1, double.MaxValue)]
    [InlineData(0.9999999999999999, 1e18, 6.076124616751106e-49)]
    public void Power_AtTheEnds_IsRight(double x, double y, double expected) => Assert.Equal(expected, Elementary.Power(x, y));

    [Property(MaxTest = 2000)]
    public Property Turn_AnyPart_IsWithinTwoUlp() => Prop.ForAll(Gen.Choose(1, 2_000_000_000).ToArbitrary(), Gen.Choose(0, 2_000_000_000).ToArbitrary(),
        (whole, part) =>
    {
        // Inside an eighth of a turn π's own rounding does no harm; the other eighths are it mirrored.
        var (cosine, sine) = Elementary.Turn(part % ((whole / 8L) + 1), whole);
        var angle = 2 * Math.PI * (part % ((whole / 8L) + 1)) / whole;
        var (x, y) = Elementary.Turn(part, whole);
        return Near(Math.Cos(angle), cosine) && Near(Math.Sin(angle), sine)
            && (x, y) == Elementary.Turn(part + (long)whole, whole)
            && (x, -y) == Elementary.Turn(whole - (part % whole), whole)
            && (-x, -y) == Elementary.Turn((2L * part) + whole, 2L * whole)
            && (-y, x) == Elementary.Turn((4L * part) + whole, 4L * whole)
            && (y, x) == Elementary.Turn((4L * whole) + whole - (4L * (part % whole)), 4L * whole);
    });

    [Fact]
    public void Turn_Quarters_AreExact()
        => Assert.Equal([(1.0, 0.0), (0, 1), (-1, 0), (0, -1)], Enumerable.Range(0, 4).Select(quarter => Elementary.Turn(quarter, 4)));

    [Property(MaxTest = 2000)]
    public Property Asin_AnySine_IsWithinTwoUlp() => Prop.ForAll(Gen.Choose(-1_000_000_000, 1_000_000_000).ToArbitrary(),
        i => Near(Math.Asin(i / 1e9), Elementary.Asin(i / 1e9)) && Near(Math.Asin(i * 1e-15), Elementary.Asin(i * 1e-15)));

    [Property(MaxTest = 2000)]
    public Property Tanh_AnyNumber_IsWithinThreeUlp() => Prop.ForAll(Gen.Choose(-1_000_000_000, 1_000_000_000).ToArbitrary(),
        i => new[] { 1e-6, 3e-8, 1e-9, 1e-15, 1e-300 }.Select(unit => i * unit).All(x
            => Math.Abs(Math.Tanh(x) - Elementary.Tanh(x)) <= 7e-16 * Math.Abs(Math.Tanh(x))));

    [Fact]
    public void Everything_AtTheEnds_IsTheLimit()
    {
        Assert.Equal(double.PositiveInfinity, Elementary.Exp(1000));
        Assert.Equal(double.PositiveInfinity, Elementary.Exp(double.PositiveInfinity));
        Assert.Equal(0, Elementary.Exp(-1000));
        Assert.Equal(0, Elementary.Exp(double.NegativeInfinity));
        Assert.True(double.IsNaN(Elementary.Exp(double.NaN)));
        Assert.Equal(double.NegativeInfinity, Elementary.Log(0));
        Assert.Equal(double.PositiveInfinity, Elementary.Log(double.PositiveInfinity));
        Assert.True(double.IsNaN(Elementary.Log(-1)));
        Assert.True(double.IsNaN(Elementary.Log(double.NaN)));
        Assert.Equal([-Math.PI / 2, 0, Math.PI / 2], new[] { -1.0, 0, 1 }.Select(Elementary.Asin));
        Assert.Equal([-1, 0, 1], new[] { double.NegativeInfinity, 0, double.PositiveInfinity }.Select(Elementary.Tanh));
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 4.5e-16 * Math.Abs(expected);
}
