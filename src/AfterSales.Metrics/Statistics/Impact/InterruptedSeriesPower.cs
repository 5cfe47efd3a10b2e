using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Power of an interrupted time series, before it starts: how large an effect could be found, and whether waiting longer would help.</summary>
/// <remarks>
/// <para><b>Formula.</b> SE = √(w′(X′Ω⁻¹X)⁻¹w) with Ω = σ²ρ^|i − j|, X as in <see cref="InterruptedSeries"/> and w the weights of the effect; minimum
/// detectable (z_(1−α/2) + z_power)·SE; power Φ(δ/SE − z_(1−α/2)) + Φ(−δ/SE − z_(1−α/2)).</para>
/// <para><b>Units.</b> Errors and effects in the unit of the series; power a fraction.</para>
/// <para><b>Domain.</b> As the plan's properties say.</para>
/// <para><b>Edge cases.</b> Fewer than three periods before or two after, or no more periods than coefficients: undefined,
/// <see cref="UndefinedReason.SmallSample"/>; columns that determine each other: <see cref="UndefinedReason.Singular"/>. No effect named: power undefined,
/// <see cref="UndefinedReason.MissingInput"/>. An effect that no 120 periods after would show: <see cref="UndefinedReason.NotReached"/>; where a slope may
/// change the old trend is extrapolated, and more periods after stop helping. A long
/// history with many dummies, whose search would take over two billion multiplications: <see cref="UndefinedReason.Unresolved"/>.</para>
/// <para><b>Method.</b> Generalized least squares by Prais and Winsten's transformation; periods after tried one by one.</para>
/// <para><b>Source.</b> F. Zhang, A. Wagner and D. Ross-Degnan, J. Clinical Epidemiology 64, 2011.</para>
/// </remarks>
/// <example>
/// <code>
/// InterruptedSeriesPlan Plan = new() { Before = 24, After = 12, StandardDeviation = 2, Effect = 3, Autocorrelation = 0.3 };
/// var least = InterruptedSeriesPower.Compute(Plan).MinimumDetectable.Value!.Value;
/// Console.WriteLine(InterruptedSeriesPower.Compute(Plan with { Effect = least }).Power.Value); // 0.8000009605622266
/// </code>
/// </example>
public static class InterruptedSeriesPower
{
    private const int MostAfter = 120;

    /// <summary>Multiplications of all decompositions tried: a second or two.</summary>
    private const double MostWork = 2e9;

    /// <summary>The power of a plan.</summary>
    /// <param name="plan">Periods, spread, autocorrelation, effect.</param>
    /// <param name="options">Effect and season of the analysis; null for <see cref="InterruptedSeriesOptions.Default"/>.</param>
    /// <returns>The smallest effect to be found, and the chance of finding the plan's.</returns>
    /// <exception cref="ArgumentNullException">The plan is null.</exception>
    public static InterruptedSeriesPowerResult Compute(InterruptedSeriesPlan plan, InterruptedSeriesOptions? options = null)
    {
        Guard.NotNull(plan);
        options ??= InterruptedSeriesOptions.Default;
        var error = Error(plan, plan.After, options);
        var alarm = NormalDistribution.InverseSurvival(TailShare.Of(plan.Alpha));
        var power = plan.Effect is { } effect ? error.Select(se => Power(effect, se, alarm)) : Figure.Undefined<double>(UndefinedReason.MissingInput);
        return new InterruptedSeriesPowerResult
        {
            StandardError = error,
            MinimumDetectable = error.Select(se => (alarm + NormalDistribution.Quantile(plan.Power)) * se),
            Power = error.Reason is { } reason ? Figure.Undefined<double>(reason) : power,
            AfterNeeded = error.Reason is { } why ? Figure.Undefined<int>(why) : Needed(plan, options, alarm),
        };
    }

    private static Figure<int> Needed(InterruptedSeriesPlan plan, InterruptedSeriesOptions options, double alarm)
    {
        if (plan.Effect is not { } effect)
        {
            return Figure.Undefined<int>(UndefinedReason.MissingInput);
        }

        var work = 0.0;
        for (var after = 2; after <= MostAfter; after++)
        {
            work += Work(plan, after, options);
            if (work > MostWork)
            {
                return Figure.Undefined<int>(UndefinedReason.Unresolved);
            }

            if (Error(plan, after, options).Value is { } se && Power(effect, se, alarm) >= plan.Power)
            {
                return Figure.Of(after);
            }
        }

        return Figure.Undefined<int>(UndefinedReason.NotReached);
    }

    private static double Work(InterruptedSeriesPlan plan, int after, InterruptedSeriesOptions options)
    {
        var columns = options.Season switch
        {
            InterruptedSeason.None => 4.0,
            InterruptedSeason.Fourier => 4 + (2.0 * options.Harmonics),
            _ => 3.0 + options.SeasonLength,
        };
        return (plan.Before + after) * columns * columns * 2;
    }

    private static double Power(double effect, double error, double alarm)
    {
        var distance = Math.Min(1e6, Math.Abs(effect) / error);
        return NormalDistribution.Cumulative(distance - alarm) + NormalDistribution.Cumulative(-distance - alarm);
    }

    private static Figure<double> Error(InterruptedSeriesPlan plan, int after, InterruptedSeriesOptions options)
    {
        var values = new double?[plan.Before + after];
        values.AsSpan().Fill(0);
        var design = new InterruptedDesign(values, plan.Before + 1, options);
        if (design.Before < 3 || design.After < 2 || design.Periods.Length <= design.Columns)
        {
            return Figure.Undefined<double>(UndefinedReason.SmallSample);
        }

        var rho = plan.Autocorrelation;
        var columns = Array.ConvertAll(design.AllColumns(), c => ImpactFit.Transformed(c, design.Periods, rho));
        var system = LeastSquares.Of(columns, hasConstant: false, 1e-10);
        if (system.Rank < columns.Length)
        {
            return Figure.Undefined<double>(UndefinedReason.Singular);
        }

        var since = design.SinceStart();
        var weights = design.EffectAt(plan.Target switch
        {
            InterruptedTarget.Start => since[0],
            InterruptedTarget.End => since[since.Length - 1],
            _ => since.Average(),
        });
        var (inverse, variance) = (system.Inverse(), 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            for (var j = 0; j < weights.Length; j++)
            {
                variance += weights[i] * weights[j] * inverse[i, j];
            }
        }

        return Figures.Finite(plan.StandardDeviation * Math.Sqrt((1 - rho) * (1 + rho) * variance));
    }
}
