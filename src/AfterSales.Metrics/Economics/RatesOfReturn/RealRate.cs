using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Economics;

/// <summary>Real and nominal rates: what a rate is worth after inflation, and back.</summary>
/// <remarks>
/// <para><b>Formula.</b> (1 + nominal) = (1 + real)·(1 + inflation). Deflated flow i: aᵢ / (1 + inflation)^tᵢ.</para>
/// <para><b>Units.</b> Fractions for each period: 0.02 is 2 %.</para>
/// <para><b>Domain.</b> Finite rates above −1; deflation is a negative inflation.</para>
/// <para><b>Edge cases.</b> Inflation zero: real and nominal are the same. A rate beyond double: undefined, <see cref="UndefinedReason.Overflow"/>.
/// Real flows are discounted at the real rate and nominal flows at the nominal one; mixing them is the classical mistake.</para>
/// <para><b>Method.</b> (nominal − inflation) / (1 + inflation), without cancellation; never the approximation nominal − inflation.</para>
/// <para><b>Source.</b> I. Fisher, The Theory of Interest, 1930, ch. 2; Brealey, Myers and Allen, 10th ed. 2011, ch. 3.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(RealRate.FromNominal(0.07, 0).Value); // 0.07
/// </code>
/// </example>
public static class RealRate
{
    /// <summary>The real rate behind a nominal one.</summary>
    /// <param name="nominal">The nominal rate.</param>
    /// <param name="inflation">The inflation.</param>
    /// <returns>The real rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not finite and above −1.</exception>
    public static Figure<double> FromNominal(double nominal, double inflation)
        => Figures.Finite(ExactRates.Over(Guard.Above(nominal, -1), Guard.Above(inflation, -1)));

    /// <summary>The nominal rate of a real one.</summary>
    /// <param name="real">The real rate.</param>
    /// <param name="inflation">The inflation.</param>
    /// <returns>The nominal rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not finite and above −1.</exception>
    public static Figure<double> ToNominal(double real, double inflation)
        => Figures.Finite(ExactRates.Times(Guard.Above(real, -1), Guard.Above(inflation, -1)));

    /// <summary>The inflation between a nominal and a real rate.</summary>
    /// <param name="nominal">The nominal rate.</param>
    /// <param name="real">The real rate.</param>
    /// <returns>The inflation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not finite and above −1.</exception>
    public static Figure<double> Inflation(double nominal, double real)
        => Figures.Finite(ExactRates.Over(Guard.Above(nominal, -1), Guard.Above(real, -1)));

    /// <summary>Flows in the money of today, without allocation.</summary>
    /// <param name="nominalFlows">One amount for each period, in the money of its time.</param>
    /// <param name="inflation">The inflation of each period.</param>
    /// <param name="realFlows">Receives the flows in the money of time zero; each rounded to the nearest double.</param>
    /// <param name="firstFlow">When the first flow falls.</param>
    /// <exception cref="ArgumentException">The inflation is not finite and above −1, or the lengths differ.</exception>
    public static void Deflate(
        ReadOnlySpan<decimal> nominalFlows, double inflation, Span<Figure<double>> realFlows, FirstFlow firstFlow = FirstFlow.Now)
    {
        Guard.Above(inflation, -1);
        Guard.SameLength(realFlows.Length, nominalFlows.Length, nameof(realFlows), nameof(nominalFlows));
        var step = Discounting.Factor(inflation);
        var factor = Guard.Defined(firstFlow) == FirstFlow.Now ? DoubleDouble.One : step;
        for (var i = 0; i < nominalFlows.Length; i++, factor *= step)
        {
            realFlows[i] = (factor * (double)nominalFlows[i]).ToFigure();
        }
    }
}
