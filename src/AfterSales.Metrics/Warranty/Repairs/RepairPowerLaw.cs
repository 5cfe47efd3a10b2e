using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Power-law process of repairs (Crow–AMSAA, non-homogeneous Poisson process): whether a unit needs more or fewer repairs as it ages, and
/// how many.</summary>
/// <remarks>
/// <para><b>Formula.</b> Λ(t) = λt^β. Maximum likelihood over units seen from S to T: λ = N/Σ(T^β − S^β) and N/β + Σln t = λΣ(T^β ln T − S^β ln S).
/// One window from 0:
/// β = N/Σ ln(T/t). Errors from the observed information of ln λ and ln β.</para>
/// <para><b>Units.</b> λ in repairs for each age^β; the intensity in repairs for each unit of age.</para>
/// <para><b>Domain.</b> Units of any windows; events after the start.</para>
/// <para><b>Edge cases.</b> No event: <see cref="UndefinedReason.NoData"/>. All events at the largest end, as one that ends the test:
/// <see cref="UndefinedReason.Unbounded"/>; β below 10⁻³ or above 10³ too, which may come when every unit is seen from an age only. One repair: no
/// limit without
/// bias. χ² limits only where all units share one window from 0.</para>
/// <para><b>Method.</b> Ages are divided by the largest end; the profile equation of β by bracketed Newton steps.</para>
/// <para><b>Source.</b> L. H. Crow, Reliability analysis for complex repairable systems, 1974; MIL-HDBK-189C; IEC 61710.</para>
/// </remarks>
/// <example>
/// <code>
/// RepairHistory Unit = new() { End = 1000, Events = [50, 180, 300, 620, 900] };
/// var fit = RepairPowerLaw.Fit([Unit]);
/// var beta = 5 / Unit.Events.Sum(age =&gt; Math.Log(1000 / age));
/// Console.WriteLine((fit.Beta.Value, fit.BetaUnbiased.Value)); // (0.7694793912689742, 0.6155835130151794)
/// Console.WriteLine(fit.ExpectedRepairs(0, 1000).Value); // 5.000000000000001
/// Console.WriteLine(fit.IntensityAtEnd.Value); // 0.0038473969563448725
/// </code>
/// </example>
public static class RepairPowerLaw
{
    /// <summary>Fits the process.</summary>
    /// <param name="units">The histories.</param>
    /// <param name="options">What ended the observation, and the level; null for time and 95 %.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">A history is null or has an event outside its window.</exception>
    public static RepairPowerLawResult Fit(IReadOnlyList<RepairHistory> units, RepairPowerLawOptions? options = null)
    {
        var chosen = options ?? RepairPowerLawOptions.Default;
        var histories = RepairHistory.Require(units, nameof(units));
        var kernel = new PowerLawKernel(histories);
        if (kernel.Solve() is { } reason)
        {
            return None(kernel, reason, chosen.Level);
        }

        var (n, beta, z) = (kernel.Events, kernel.Beta, NormalDistribution.TwoSidedQuantile(chosen.Level));
        var isShared = histories.All(unit => unit.Start == 0 && unit.End == kernel.Largest);
        var unbiased = isShared ? Unbiased(beta, n, chosen.EndedBy) : new Figure<double>(UndefinedReason.OutsideDomain);
        var result = new RepairPowerLawResult
        {
            Events = n,
            Beta = LifeFit.LogInterval(beta, z * Math.Sqrt(kernel.Covariance.Beta), chosen.Level),
            BetaExact = Exact(beta, n, isShared, chosen),
            BetaUnbiased = unbiased,
            Lambda = Figures.Finite(Elementary.Exp(kernel.LogLambda)),
            LogBetaError = ChainLadder.Named(Math.Sqrt(kernel.Covariance.Beta), UndefinedReason.Singular),
            LogLikelihood = Figures.Finite(kernel.LogLikelihood),
            IntensityAtEnd = Estimate.Undefined(UndefinedReason.NoData, chosen.Level, IntervalMethod.LogWald),
            MeanTimeBetweenFailuresAtEnd = new Figure<double>(UndefinedReason.NoData),
            CramerVonMises = isShared && histories.Length == 1 && unbiased.Value is { } b ? Distance(histories[0], b, chosen.EndedBy)
                : new Figure<double>(unbiased.Reason ?? UndefinedReason.OutsideDomain),
            LargestEnd = kernel.Largest,
            Basis = new PowerLawBasis
            {
                LogLambda = kernel.LogLambda,
                LambdaVariance = kernel.Covariance.Lambda,
                Covariance = kernel.Covariance.Both,
                BetaVariance = kernel.Covariance.Beta,
            },
        };
        var log = Elementary.Log(kernel.Largest);
        var intensity = WithError(Elementary.Exp(kernel.LogLambda + Elementary.Log(beta) + ((beta - 1) * log)), 1 + (beta * log), result);
        return result with
        {
            IntensityAtEnd = intensity,
            MeanTimeBetweenFailuresAtEnd = intensity.Value is { } rate ? Figure.Ratio(1, rate) : new Figure<double>(UndefinedReason.Overflow),
        };
    }

    // The logarithm's gradient is (1, slope) in ln λ and ln β.
    internal static Estimate WithError(double value, double slope, RepairPowerLawResult fit)
    {
        var variance = fit.Basis.LambdaVariance + (2 * slope * fit.Basis.Covariance) + (slope * slope * fit.Basis.BetaVariance);
        return LifeFit.LogInterval(value, NormalDistribution.TwoSidedQuantile(fit.Beta.Level) * Math.Sqrt(variance), fit.Beta.Level);
    }

    private static Figure<double> Unbiased(double beta, int n, ObservationEnd end)
    {
        var less = end == ObservationEnd.Time ? 1 : 2;
        return n > less ? new Figure<double>(beta * (n - less) / n) : new Figure<double>(UndefinedReason.SmallSample);
    }

    private static Estimate Exact(double beta, int n, bool isShared, RepairPowerLawOptions options)
    {
        var degrees = 2 * (options.EndedBy == ObservationEnd.Time ? n : n - 1);
        if (!isShared || degrees == 0)
        {
            return Estimate.WithoutInterval(beta, isShared ? UndefinedReason.SmallSample : UndefinedReason.OutsideDomain, options.Level,
                IntervalMethod.ChiSquare);
        }

        var tail = (1 - options.Level) / 2;
        return Estimate.Of(
            beta, beta * ChiSquaredDistribution.Quantile(tail, degrees) / (2 * n), beta * ChiSquaredDistribution.InverseSurvival(tail, degrees) / (2 * n),
                options.Level, IntervalMethod.ChiSquare);
    }

    private static Figure<double> Distance(RepairHistory unit, double beta, ObservationEnd end)
    {
        var ages = unit.Events.OrderBy(age => age).Take(end == ObservationEnd.Time ? unit.Events.Count : unit.Events.Count - 1).ToArray();
        var sum = 1d / (12 * ages.Length);
        for (var i = 0; i < ages.Length; i++)
        {
            var difference = Elementary.Exp(beta * (Elementary.Log(ages[i]) - Elementary.Log(unit.End))) - (((2 * i) + 1) / (2d * ages.Length));
            sum += difference * difference;
        }

        return Figures.Finite(sum);
    }

    private static RepairPowerLawResult None(PowerLawKernel kernel, UndefinedReason reason, double level)
    {
        var none = new Figure<double>(reason);
        var nothing = Estimate.Undefined(reason, level, IntervalMethod.LogWald);
        return new RepairPowerLawResult
        {
            Events = kernel.Events,
            Beta = nothing,
            BetaExact = nothing,
            BetaUnbiased = none,
            Lambda = none,
            LogBetaError = none,
            LogLikelihood = none,
            IntensityAtEnd = nothing,
            MeanTimeBetweenFailuresAtEnd = none,
            CramerVonMises = none,
            LargestEnd = kernel.Largest > 0 ? kernel.Largest : null,
        };
    }
}
