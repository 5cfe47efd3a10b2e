using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Tail factor by extrapolation: a curve through the factors above 1, followed beyond the last age.</summary>
/// <remarks>
/// <para><b>Formula.</b> ln(f − 1) = a + b·k (exponential) or a + b·ln k (inverse power) by least squares over the factors above 1, k = age + 1; tail
/// = the product
/// of 1 + the curve at k = n … n + horizon − 1 of n ages. σ and error: straight lines through ln σ and ln se against k, read at the k where the curve
/// equals
/// tail − 1.</para>
/// <para><b>Units.</b> A factor.</para>
/// <para><b>Domain.</b> Factors of a chain ladder without tail. The two curves may differ by a tenth of the reserve: look at both.</para>
/// <para><b>Edge cases.</b> Fewer than three factors above 1: <see cref="UndefinedReason.SmallSample"/>. A slope at or above 0: the factors do not fade,
/// <see cref="UndefinedReason.Unbounded"/>. Inverse power with a slope at or above −1: the product has no limit, the horizon is the answer, and
/// <see cref="DevelopmentTailResult.Converges"/> says so. Fewer than two σ above 0: the error is undefined, or 0 where all are 0.</para>
/// <para><b>Method.</b> Product over the horizon, none left out.</para>
/// <para><b>Source.</b> R. E. Sherman, Extrapolating, smoothing, and interpolating development factors, PCAS 71, 1984; T. Mack, ASTIN Bulletin 29,
/// 1999.</para>
/// </remarks>
/// <example>
/// <code>
/// var paid = DevelopmentTriangle.OfCumulative([[100, 140, 168, 184.8], [100, 140, 168, null], [100, 140, null, null], [100, null, null, null]]);
/// var fit = DevelopmentTail.Fit(ChainLadder.Compute(paid));
/// Console.WriteLine($"tail factor {fit.Factor:F3} after factors 1.4, 1.2, 1.1"); // tail factor 1.103 after factors 1.4, 1.2, 1.1
/// </code>
/// </example>
public static class DevelopmentTail
{
    /// <summary>Fits a tail.</summary>
    /// <param name="ladder">The chain ladder; its own tail, if any, is left out.</param>
    /// <param name="options">Curve and horizon; null for exponential over 100 ages.</param>
    /// <returns>The tail.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ladder"/> is null.</exception>
    public static DevelopmentTailResult Fit(ChainLadderResult ladder, DevelopmentTailOptions? options = null)
    {
        var chosen = options ?? DevelopmentTailOptions.Default;
        var steps = Guard.NotNull(ladder).FactorsToUltimate.Count - 1;
        var excess = Column(ladder, steps, f => f.Factor.Value - 1);
        var used = Enumerable.Range(0, steps).Where(k => excess[k] > 0).ToArray();
        var line = LogLine.Through(excess, chosen.Curve == TailCurve.Exponential ? k => k : Elementary.Log);
        if (used.Length < 3 || !(line.Slope < 0))
        {
            return None(chosen, used, used.Length < 3 ? UndefinedReason.SmallSample : UndefinedReason.Unbounded, line);
        }

        var factor = 1d;
        for (var k = steps + 1; k <= steps + chosen.Horizon; k++)
        {
            factor *= 1 + Elementary.Exp(line.At(chosen.Curve == TailCurve.Exponential ? k : Elementary.Log(k)));
        }

        // A tail that has faded below the last place of 1 lies as far out as it is small: it has no error left either.
        var isNothing = !(factor > 1);
        var level = isNothing ? double.NaN : (Elementary.Log(factor - 1) - line.Intercept) / line.Slope;
        var equivalent = chosen.Curve == TailCurve.Exponential || isNothing ? level : Elementary.Exp(level);
        return new DevelopmentTailResult
        {
            Curve = chosen.Curve,
            Horizon = chosen.Horizon,
            Intercept = Figures.Finite(line.Intercept),
            Slope = Figures.Finite(line.Slope),
            UsedAges = FrozenList.Own(used),
            Factor = Figures.Finite(factor),
            EquivalentAge = isNothing ? new Figure<double>(UndefinedReason.Unbounded) : Figures.Finite(equivalent),
            Sigma = isNothing ? new Figure<double>(0d) : Spread(Column(ladder, steps, f => f.Sigma.Value), equivalent),
            StandardError = isNothing ? new Figure<double>(0d) : Spread(Column(ladder, steps, f => f.StandardError.Value), equivalent),
            Converges = chosen.Curve == TailCurve.Exponential || line.Slope < -1,
        };
    }

    private static double[] Column(ChainLadderResult ladder, int steps, Func<DevelopmentFactor, double?> of)
        => Enumerable.Range(0, steps).Select(k => of(ladder.Factors[k]) ?? double.NaN).ToArray();

    private static Figure<double> Spread(double[] values, double at)
    {
        var line = LogLine.Through(values);
        return line.Points >= 2 ? Figures.Finite(Elementary.Exp(line.At(at)))
            : line.Points == 0 && values.Any(value => value == 0) ? new Figure<double>(0d)
            : new Figure<double>(UndefinedReason.SmallSample);
    }

    private static DevelopmentTailResult None(DevelopmentTailOptions options, int[] used, UndefinedReason reason, LogLine line)
    {
        var none = new Figure<double>(reason);
        var isLine = used.Length >= 3;
        return new DevelopmentTailResult
        {
            Curve = options.Curve,
            Horizon = options.Horizon,
            Intercept = isLine ? Figures.Finite(line.Intercept) : none,
            Slope = isLine ? Figures.Finite(line.Slope) : none,
            UsedAges = FrozenList.Own(used),
            Factor = none,
            EquivalentAge = none,
            Sigma = none,
            StandardError = none,
            Converges = null,
        };
    }
}
