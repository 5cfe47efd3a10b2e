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
/// change the old trend is extrapolated, and more periods after stop helping.</para>
/// <para><b>Method.</b> Generalized least squares by Prais and Winsten's transformation; periods after one by one, each a row more of one triangle
/// (Givens).</para>
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
    private const int LeastBefore = 3;
    private const int LeastAfter = 2;
    private const int MostAfter = 120;

    /// <summary>A column is held to be determined by others where less than this fraction of its length is left beside them.</summary>
    private const double Tolerance = 1e-10;

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

    /// <summary>Period by period, each of them a row more: what was there before stays as it is.</summary>
    private static Figure<int> Needed(InterruptedSeriesPlan plan, InterruptedSeriesOptions options, double alarm)
    {
        if (plan.Effect is not { } effect)
        {
            return Figure.Undefined<int>(UndefinedReason.MissingInput);
        }

        var design = Design(plan, MostAfter, options);
        var (triangle, since) = (new RowTriangle(design.Columns), new List<double>());
        for (var i = 0; i < design.Periods.Length; i++)
        {
            triangle.Add(Transformed(design, i, plan.Autocorrelation));
            if (i >= design.Before)
            {
                since.Add(design.Periods[i] - plan.Before);
            }

            if (design.Before >= LeastBefore && since.Count >= LeastAfter && i + 1 > design.Columns && triangle.IsOfFullRank(Tolerance)
                && Scaled(plan, triangle.Variance(design.EffectAt(Aimed(plan.Target, since)))).Value is { } se && Power(effect, se, alarm) >= plan.Power)
            {
                return Figure.Of(design.Periods[i] - plan.Before);
            }
        }

        return Figure.Undefined<int>(UndefinedReason.NotReached);
    }

    /// <summary>A row of the design by Prais and Winsten's transformation.</summary>
    private static double[] Transformed(InterruptedDesign design, int index, double rho)
    {
        var row = design.Row(design.Periods[index], isAfter: true);
        if (index == 0)
        {
            var scale = Math.Sqrt((1 - rho) * (1 + rho));
            return Array.ConvertAll(row, x => x * scale);
        }

        var before = design.Row(design.Periods[index - 1], isAfter: true);
        var (left, factor) = ImpactFit.Memory(design.Periods[index] - design.Periods[index - 1], rho);
        return [.. row.Select((x, j) => (x - (left * before[j])) * factor)];
    }

    private static double Power(double effect, double error, double alarm)
    {
        var distance = Math.Min(1e6, Math.Abs(effect) / error);
        return NormalDistribution.Cumulative(distance - alarm) + NormalDistribution.Cumulative(-distance - alarm);
    }

    private static InterruptedDesign Design(InterruptedSeriesPlan plan, int after, InterruptedSeriesOptions options)
    {
        var values = new double?[plan.Before + after];
        values.AsSpan().Fill(0);
        return new InterruptedDesign(values, plan.Before + 1, options);
    }

    private static Figure<double> Error(InterruptedSeriesPlan plan, int after, InterruptedSeriesOptions options)
    {
        var design = Design(plan, after, options);
        if (design.Before < LeastBefore || design.After < LeastAfter || design.Periods.Length <= design.Columns)
        {
            return Figure.Undefined<double>(UndefinedReason.SmallSample);
        }

        var columns = Array.ConvertAll(design.AllColumns(), c => ImpactFit.Transformed(c, design.Periods, plan.Autocorrelation));
        var system = LeastSquares.Of(columns, hasConstant: false, Tolerance);
        if (system.Rank < columns.Length)
        {
            return Figure.Undefined<double>(UndefinedReason.Singular);
        }

        var weights = design.EffectAt(Aimed(plan.Target, design.SinceStart()));
        var (inverse, variance) = (system.Inverse(), 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            for (var j = 0; j < weights.Length; j++)
            {
                variance += weights[i] * weights[j] * inverse[i, j];
            }
        }

        return Scaled(plan, variance);
    }

    /// <summary>At which period since the start the effect is looked for.</summary>
    private static double Aimed(InterruptedTarget target, IReadOnlyList<double> since) => target switch
    {
        InterruptedTarget.Start => since[0],
        InterruptedTarget.End => since[since.Count - 1],
        _ => since.Average(),
    };

    private static Figure<double> Scaled(InterruptedSeriesPlan plan, double variance)
        => Figures.Finite(plan.StandardDeviation * Math.Sqrt((1 - plan.Autocorrelation) * (1 + plan.Autocorrelation) * variance));
}
