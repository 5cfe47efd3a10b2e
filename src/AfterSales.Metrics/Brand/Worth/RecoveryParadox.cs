using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Service recovery paradox: whether customers whose failure was recovered are happier than those without one.</summary>
/// <remarks>
/// <para><b>Formula.</b> Welch's difference recovered − no failure and recovered − unrecovered; share of the loss recovered, (recovered −
/// unrecovered)/(no failure − unrecovered).</para>
/// <para><b>Units.</b> Those of the answers; the share as a fraction.</para>
/// <para><b>Domain.</b> Three groups of different people: no effect unless they were assigned by chance.</para>
/// <para><b>Edge cases.</b> Fewer than two answers on a side: that comparison is undefined, <see cref="UndefinedReason.SmallSample"/>, and so are verdict or
/// share. Both sides without spread: the difference alone, <see cref="UndefinedReason.ZeroVariance"/>. No loss: the share is undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. The verdict is open where the limits include no difference.</para>
/// <para><b>Method.</b> From the moments.</para>
/// <para><b>Source.</b> C. de Matos, J. Henrique and C. Rossi, Journal of Service Research 10, 2007; B. L. Welch, Biometrika 34, 1947.</para>
/// </remarks>
/// <example>
/// <code>
/// RecoveryGroup Bad = new() { Count = 80, Mean = 5, StandardDeviation = 2 };
/// RecoveryGroup Calm = new() { Count = 200, Mean = 8, StandardDeviation = 1.5 };
/// Console.WriteLine(RecoveryParadox.Compute(Calm with { Mean = 7 }, Calm, Bad).ShareOfLossRecovered.Value); // 0.6666666666666666
/// </code>
/// </example>
public static class RecoveryParadox
{
    /// <summary>The comparison.</summary>
    /// <param name="recovered">Customers whose failure was recovered.</param>
    /// <param name="noFailure">Customers without a failure.</param>
    /// <param name="unrecovered">Customers whose failure was not recovered.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>Both differences, the verdict and the share of the loss recovered.</returns>
    /// <exception cref="ArgumentException">A group is null, or the level is not inside (0, 1).</exception>
    public static RecoveryParadoxResult Compute(RecoveryGroup recovered, RecoveryGroup noFailure, RecoveryGroup unrecovered,
        double level = Estimate.DefaultLevel)
    {
        Guard.NotNull(recovered);
        Guard.NotNull(noFailure);
        Guard.NotNull(unrecovered);
        Guard.Between(level, 0, 1);
        var (first, second) = (Difference(recovered, noFailure, level), Difference(recovered, unrecovered, level));
        var loss = noFailure.Mean - unrecovered.Mean;
        return new RecoveryParadoxResult
        {
            AgainstNoFailure = first,
            AgainstUnrecovered = second,
            Verdict = first.Difference is not { Lower: { } lower, Upper: { } upper } ? null
                : lower > 0 ? RecoveryVerdict.Yes
                : upper < 0 ? RecoveryVerdict.No
                : RecoveryVerdict.Open,
            ShareOfLossRecovered = recovered.Count < 2 || noFailure.Count < 2 || unrecovered.Count < 2
                ? Figure.Undefined<double>(UndefinedReason.SmallSample)
                : Figure.Ratio(recovered.Mean - unrecovered.Mean, loss),
        };
    }

    private static RecoveryDifference Difference(RecoveryGroup first, RecoveryGroup second, double level)
    {
        var welch = WelchTest.Of(first.Count, first.Mean, first.StandardDeviation, second.Count, second.Mean, second.StandardDeviation, level);
        return new RecoveryDifference { Difference = welch.Difference, T = welch.T, DegreesOfFreedom = welch.Freedom, PGreater = welch.Greater };
    }
}
