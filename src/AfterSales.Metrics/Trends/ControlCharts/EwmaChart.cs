using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>EWMA chart (exponentially weighted moving average): small lasting shifts, sooner than an individuals chart.</summary>
/// <remarks>
/// <para><b>Formula.</b> zₜ = λxₜ + (1 − λ)zₜ₋₁, z₀ the center; limits center ± L·σ·√(λ/(2 − λ)·(1 − (1 − λ)²ᵗ)), t the values so far; σ = MR̄·√π/2.</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> One value a period.</para>
/// <para><b>Edge cases.</b> No value: <see cref="UndefinedReason.NoData"/>; one in the baseline: no σ and no limits,
/// <see cref="UndefinedReason.SmallSample"/>. A constant baseline collapses the limits onto the center. A period without value
/// has no point of its own and moves nothing.</para>
/// <para><b>Method.</b> One pass; limits are exclusive.</para>
/// <para><b>Source.</b> S. W. Roberts, Technometrics 1, 1959. Matches R's qcc::ewma.</para>
/// </remarks>
/// <example>
/// <code>
/// var point = EwmaChart.Compute([2, 2, 2]).Points[2];
/// Console.WriteLine((point.Lower, point.Upper)); // (2, 2)
/// </code>
/// </example>
public static class EwmaChart
{
    /// <summary>The chart of a column without gaps.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="options">Weight, width, baseline; null for 0.2, 3 and all.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100.</exception>
    public static EwmaChartResult Compute(ReadOnlySpan<double> values, EwmaChartOptions? options = null)
        => Of(Array.ConvertAll(SeriesValues.Checked(values, nameof(values)), value => (double?)value), options ?? EwmaChartOptions.Default);

    /// <summary>The chart of a series; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="options">Weight, width, baseline; null for 0.2, 3 and all.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static EwmaChartResult Compute(Series series, EwmaChartOptions? options = null)
        => Of(Guard.NotNull(series).Fitted().ToArray(), options ?? EwmaChartOptions.Default);

    private static EwmaChartResult Of(double?[] values, EwmaChartOptions options)
    {
        var phases = IndividualsBaseline.Of(values, options.Baseline, options.Phases, options.Constants);
        var (points, signals, p) = (new ChartPoint[values.Length], new List<ChartSignal>(), -1);
        var (phase, average, remaining, lambda) = (phases[0], 0.0, 1.0, options.Weight);
        for (var i = 0; i < values.Length; i++)
        {
            if (p + 1 < phases.Length && phases[p + 1].First == i + 1)
            {
                phase = phases[++p];
                (average, remaining) = (phase.Center.Value ?? 0, 1);
            }

            if (values[i] is { } x)
            {
                average = (lambda * x) + ((1 - lambda) * average);
                remaining *= (1 - lambda) * (1 - lambda);
            }

            var sigma = phase.Sigma.Select(s => s * Math.Sqrt(lambda / (2 - lambda) * (1 - remaining)));
            var point = new ChartPoint
            {
                Position = i + 1,
                Value = values[i] is null || !phase.Center.IsDefined ? null : average,
                Center = phase.Center.Value,
                Lower = sigma.Value is { } low ? phase.Center.Value - (options.Width * low) : null,
                Upper = sigma.Value is { } high ? phase.Center.Value + (options.Width * high) : null,
                Sigma = sigma,
            };
            points[i] = point;
            if (point.Value > point.Upper || point.Value < point.Lower)
            {
                signals.Add(new ChartSignal
                {
                    Position = i + 1,
                    Rule = ChartRule.BeyondLimit,
                    Side = point.Value > point.Upper ? ChartSide.Upper : ChartSide.Lower,
                });
            }
        }

        return new EwmaChartResult
        {
            Center = phases[0].Center,
            Sigma = phases[0].Sigma,
            Phases = FrozenList.Own(phases),
            Points = FrozenList.Own(points),
            Signals = FrozenList.Own(signals.ToArray()),
            FalseAlarms = IndividualsBaseline.Alarms(phases, values.Length, periods => FalseAlarms.OfEwma(options.Weight, options.Width, periods)),
        };
    }
}
