using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>The long numbers and the search in them, which come in only where two doubles do not tell enough.</summary>
public class RateChainTests
{
    // mpmath 1.2.1 at 60 digits: rounded to a double, and the rest rounded to a double.
    [Theory]
    [InlineData(1, 2.7182818284590451, 1.4456468917292502e-16)]
    [InlineData(-37.5, 5.1755550058018688e-17, -2.3609618230840602e-33)]
    [InlineData(2.5, 12.182493960703473, 2.0334002173348147e-16)]
    public void Exp_AnyArgument_IsRight(double x, double high, double low)
    {
        var (value, rest) = BigFloat.Exp(BigFloat.Of(x)).ToDoubles();

        Assert.Equal(high, value);
        Assert.Equal(low, rest, 1e-14 * Math.Abs(low));
    }

    [Fact]
    public void ExpM1_SmallArgument_KeepsItsDigits()
    {
        Assert.Equal(1e-30, BigFloat.ExpM1(BigFloat.Of(1e-30)).ToDouble());
        Assert.Equal(5e-61, (BigFloat.ExpM1(BigFloat.Of(1e-30)) - BigFloat.Of(1e-30)).ToDouble(), 1e-73);
        Assert.Equal(1e-300, BigFloat.ExpM1(BigFloat.Of(1e-300)).ToDouble());
        Assert.Equal(-1, BigFloat.ExpM1(BigFloat.Of(-800.0)).ToDouble());
    }

    [Fact]
    public void Arithmetic_ThereAndBack_IsExactToTheDouble()
    {
        foreach (var (a, b) in new[] { (1.0, 3.0), (-7e200, 3e-200), (5e-324, 2.0), (double.MaxValue, double.MaxValue) })
        {
            var (x, y) = (BigFloat.Of(a), BigFloat.Of(b));

            Assert.Equal(a, x.ToDouble());
            Assert.Equal(a, ((x / y) * y).ToDouble());
            Assert.Equal(a, ((x + y) - y).ToDouble(), Math.Abs(a) < 1e-70 * b ? Math.Abs(a) : 0);
        }
    }

#if !LIBRARY_NETSTANDARD
    /// <summary>Slow, and by another theorem than the solver's.</summary>
    [Property]
    public Property Find_AnyAmounts_AreTheSolversRates() => Prop.ForAll(
        Gen.Choose(2, 9).SelectMany(n => Edges.Cents.ArrayOf(n)).ToArbitrary(), amounts =>
        {
            var result = InternalRateOfReturn.Compute(amounts);
            if (result.Status is RateOfReturnStatus.NoSignChange or RateOfReturnStatus.IdenticallyZero)
            {
                return true;
            }

            var (roots, touching) = Find(amounts);
            return touching == result.UnresolvedLogRates.Count
                && roots.Length == result.Roots.Count
                && roots.Zip(result.Roots).All(r => Math.Abs(r.First - r.Second.LogRate) <= 2.3e-16 * Math.Abs(r.First));
        });

    private static unsafe (double[] Roots, int Touching) Find(decimal[] amounts)
    {
        var stride = FlowSeries.Stride(amounts.Length);
        fixed (double* workspace = new double[FlowSeries.Regions * stride])
        {
            var flows = new FlowSeries(workspace, stride);
            flows.LoadPeriods(amounts);
            var (roots, touching) = RateChain.Find(ExactSeries.Of(in flows));
            return ([.. roots.Select(r => r.ToDoubles()).Select(r => r.High).Order()], touching.Count);
        }
    }
#endif
}
