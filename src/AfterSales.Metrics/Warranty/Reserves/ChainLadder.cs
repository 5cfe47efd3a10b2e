using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Chain ladder with Mack's standard error: what claims already begun will still cost, and how sure that is.</summary>
/// <remarks>
/// <para><b>Formula.</b> F = C(k + 1)/C(k); f = ΣC^α F/ΣC^α; σ² = ΣC^α(F − f)²/(n − 1); se² = σ²/ΣC^α. From the latest amount on: C ← f·C,
/// process² ← f²·process² + C²σ²/C^α, parameter² ← f²·parameter² + C²se²; the total's parameter error by the same recursion of the sum of all origins that
/// develop at that age. A tail is one step more.</para>
/// <para><b>Units.</b> Those of the triangle: money, or numbers of claims. Factors have none.</para>
/// <para><b>Domain.</b> Cumulative amounts, any shape. A pair counts when its start is above 0 and both amounts are known.</para>
/// <para><b>Edge cases.</b> A start at or below 0, or a hole: that pair is dropped. All factors of an age alike: σ and error are 0. One factor alone:
/// σ by the rule;
/// without one the reserve stands and its error is undefined, <see cref="UndefinedReason.SmallSample"/>. No pair at an age: all that develops there
/// is undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. An origin without any amount: <see cref="UndefinedReason.NoData"/>, and the total is of the others.
/// A tail without error: errors are undefined, <see cref="UndefinedReason.MissingInput"/>.</para>
/// <para><b>Method.</b> Two passes an age, in order of the origins. Factors within 4 units of the last place of each other count as alike.</para>
/// <para><b>Source.</b> T. Mack, Distribution-free calculation of the standard error of chain ladder reserve estimates, ASTIN Bulletin 23, 1993; The
/// standard error
/// of chain ladder reserve estimates: recursive calculation and inclusion of a tail factor, ASTIN Bulletin 29, 1999. Agrees with R's ChainLadder
/// 0.2.21.</para>
/// </remarks>
/// <example>
/// <code>
/// var paid = DevelopmentTriangle.OfCumulative([[100, 150, 165], [110, 168, null], [120, null, null]]);
/// Console.WriteLine(ChainLadder.Compute(paid).Total.Reserve); // 96.68571428571431 (SmallSample)
/// </code>
/// </example>
public static class ChainLadder
{
    /// <summary>The reserve of a triangle.</summary>
    /// <param name="triangle">The cumulative amounts.</param>
    /// <param name="options">Weights, last σ, tail, level; null for Mack's method without tail.</param>
    /// <returns>Factors, reserve and errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="triangle"/> is null.</exception>
    public static ChainLadderResult Compute(DevelopmentTriangle triangle, ChainLadderOptions? options = null)
    {
        var chosen = options ?? ChainLadderOptions.Default;
        var kernel = new DevelopmentKernel(Guard.NotNull(triangle), chosen.Weighting, chosen.LastSigma);
        var mack = new MackProjection(triangle, kernel, chosen.Tail);
        var factors = Enumerable.Range(0, kernel.Factor.Length).Select(k => FactorAt(kernel, k));
        if (chosen.Tail is { } tail)
        {
            factors = factors.Append(new DevelopmentFactor
            {
                Age = triangle.Ages - 1,
                Factor = new Figure<double>(tail.Factor),
                Sigma = Given(tail.Sigma),
                StandardError = Given(tail.StandardError),
                Pairs = 0,
            });
        }

        return new ChainLadderResult
        {
            Factors = FrozenList.Own(factors.ToArray()),
            FactorsToUltimate = FrozenList.Own(mack.ToUltimate.Select(f => Named(f, UndefinedReason.ZeroDenominator)).ToArray()),
            Origins = FrozenList.Own(Enumerable.Range(0, triangle.Origins).Select(i => OriginAt(triangle, mack, i, chosen.Level)).ToArray()),
            Total = Total(mack, chosen.Level),
        };
    }

    internal static Figure<double> Named(double value, UndefinedReason reason)
        => double.IsNaN(value) ? new Figure<double>(reason) : Figures.Finite(value);

    private static Figure<double> Given(double? value) => value is { } number ? new Figure<double>(number) : new Figure<double>(UndefinedReason.MissingInput);

    private static DevelopmentFactor FactorAt(DevelopmentKernel kernel, int k)
    {
        var reason = kernel.Pairs[k] == 0 ? UndefinedReason.ZeroDenominator : UndefinedReason.SmallSample;
        return new DevelopmentFactor
        {
            Age = k,
            Factor = Named(kernel.Factor[k], reason),
            Sigma = Named(kernel.Sigma[k], reason),
            StandardError = Named(kernel.Error[k], reason),
            Pairs = kernel.Pairs[k],
        };
    }

    private static OriginReserve OriginAt(DevelopmentTriangle triangle, MackProjection mack, int i, double level)
    {
        var latest = triangle.Latest[i];
        if (latest < 0)
        {
            return Reserve(null, new Figure<double>(UndefinedReason.NoData), new Figure<double>(UndefinedReason.NoData),
                new MackErrors(double.NaN, double.NaN), UndefinedReason.NoData, level);
        }

        // The reason is looked for where one is needed.
        return Reserve(latest, Figures.Finite(triangle.At(i, latest)), Named(mack.Ultimate[i], UndefinedReason.ZeroDenominator), mack.Errors[i],
            double.IsNaN(mack.Errors[i].Total) ? mack.WhyNoError(i) : UndefinedReason.Overflow, level);
    }

    private static OriginReserve Total(MackProjection mack, double level) => mack.IsEmpty
        ? Reserve(null, new Figure<double>(UndefinedReason.NoData), new Figure<double>(UndefinedReason.NoData), new MackErrors(double.NaN, double.NaN),
            UndefinedReason.NoData, level)
        : Reserve(null, Figures.Finite(mack.TotalLatest), Named(mack.TotalUltimate, UndefinedReason.ZeroDenominator), mack.TotalErrors,
            double.IsNaN(mack.TotalErrors.Total) ? mack.WhyNoTotalError : UndefinedReason.Overflow, level);

    private static OriginReserve Reserve(int? age, Figure<double> latest, Figure<double> ultimate, MackErrors errors, UndefinedReason reason, double level)
    {
        var error = Named(errors.Total, reason);
        var reserve = ultimate.Value is { } end && latest.Value is { } now ? Figures.Finite(end - now)
            : new Figure<double>(ultimate.Reason ?? latest.Reason!.Value);
        return new OriginReserve
        {
            LatestAge = age,
            Latest = latest,
            Ultimate = ultimate,
            Reserve = Lognormal.Interval(reserve, error, level),
            ProcessError = Named(errors.Process, reason),
            ParameterError = Named(errors.Parameter, reason),
            StandardError = error,
        };
    }
}
