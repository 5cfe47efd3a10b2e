using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Tabular CUSUM chart: sums of deviations, which a small lasting shift drives away.</summary>
/// <remarks>
/// <para><b>Formula.</b> Cₜ⁺ = max(0, Cₜ₋₁⁺ + z − k), Cₜ⁻ = min(0, Cₜ₋₁⁻ + z + k), z = (x − center)/σ, k half the shift; signal beyond ±h.</para>
/// <para><b>Units.</b> σ of the values.</para>
/// <para><b>Domain.</b> One value a period.</para>
/// <para><b>Edge cases.</b> A constant baseline has no σ, <see cref="UndefinedReason.ZeroVariance"/>, and one value neither,
/// <see cref="UndefinedReason.SmallSample"/>: no sums, no signal. A period without value repeats the sums before.
/// A sum beyond the doubles is null.</para>
/// <para><b>Method.</b> One pass; the decision interval is exclusive.</para>
/// <para><b>Source.</b> E. S. Page, Biometrika 41, 1954. Matches R's qcc::cusum.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] x = [1, 3, 2, 3, 1, 11, 13, 12, 13, 11];
/// var phases = new CusumChartOptions { Phases = [new ChartPhase { First = 1 }, new ChartPhase { First = 6 }] };
/// var (both, second) = (CusumChart.Compute(x, phases), CusumChart.Compute(x.AsSpan(5)));
/// Console.WriteLine(both.Phases.Count); // 2
/// </code>
/// </example>
public static class CusumChart
{
    /// <summary>The chart of a column without gaps.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="options">Shift, interval, baseline; null for 1, 5 and all.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100.</exception>
    public static CusumChartResult Compute(ReadOnlySpan<double> values, CusumChartOptions? options = null)
        => Of(Array.ConvertAll(SeriesValues.Checked(values, nameof(values)), value => (double?)value), options ?? CusumChartOptions.Default);

    /// <summary>The chart of a series; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="options">Shift, interval, baseline; null for 1, 5 and all.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static CusumChartResult Compute(Series series, CusumChartOptions? options = null)
        => Of(Guard.NotNull(series).Fitted().ToArray(), options ?? CusumChartOptions.Default);

    private static CusumChartResult Of(double?[] values, CusumChartOptions options)
    {
        var phases = Array.ConvertAll(
            IndividualsBaseline.Of(values, options.Baseline, options.Phases, options.Constants),
            phase => phase.Sigma.Value == 0 ? phase with { Sigma = Figure.Undefined<double>(UndefinedReason.ZeroVariance) } : phase);
        var (upper, lower, signals) = (new double?[values.Length], new double?[values.Length], new List<ChartSignal>());
        var (now, p, up, down) = (phases[0], -1, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            if (p + 1 < phases.Length && phases[p + 1].First == i + 1)
            {
                now = phases[++p];
                (up, down) = (0, 0);
            }

            if (now.Sigma.Value is not { } s)
            {
                continue;
            }

            if (values[i] is { } x)
            {
                var z = (x - now.Center.Value!.Value) / s;
                (up, down) = (Math.Max(up + z - (options.Shift / 2), 0), Math.Min(0, down + z + (options.Shift / 2)));
            }

            (upper[i], lower[i]) = (Finite(up), Finite(down));
            Add(up > options.DecisionInterval, ChartSide.Upper, i);
            Add(-down > options.DecisionInterval, ChartSide.Lower, i);
        }

        return new CusumChartResult
        {
            Center = phases[0].Center,
            Sigma = phases[0].Sigma,
            Phases = FrozenList.Own(phases),
            UpperSums = FrozenList.Own(upper),
            LowerSums = FrozenList.Own(lower),
            Signals = FrozenList.Own(signals.ToArray()),
            FalseAlarms = IndividualsBaseline.Alarms(
                phases, values.Length, periods => FalseAlarms.OfCusum(options.Shift, options.DecisionInterval, periods)),
        };

        void Add(bool isBeyond, ChartSide side, int i)
        {
            if (isBeyond && values[i] is not null)
            {
                signals.Add(new ChartSignal { Position = i + 1, Rule = ChartRule.BeyondLimit, Side = side });
            }
        }
    }

    private static double? Finite(double sum) => Math.Abs(sum) <= double.MaxValue ? sum : null;
}
