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
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 4.5e-16 * Math.Abs(expected);
}
