using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Anomalies (outliers, spikes) in a series: which periods do level, season or forecast not explain, once lasting shifts are taken out.</summary>
/// <remarks>
/// <para><b>Formula.</b> Level shifts first: breaks of the running median that pay 3σ²·ln n and
/// last, σ of the differences as in <see cref="ChangePoints"/>. Remainder r: value less the median of its
/// stretch, or what robust STL leaves, or the one-step error of exponential smoothing. Robust score: |r − median|/(1.4826·MAD) above the threshold. GESD:
/// R = max|r − mean|/s of the values left against λ = (n − i)t/√((n − i − 1 + t²)(n − i + 1)), t of n − i − 1 degrees at 1 − α/(2(n − i + 1)); as many as
/// the last R above its λ. Interval: |e| above z·√(SSE/n).</para>
/// <para><b>Units.</b> Scores in units of the scale; values and remainders in those of the series.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps. An anomaly is a question, no error: nothing is removed.</para>
/// <para><b>Edge cases.</b> No value: <see cref="UndefinedReason.NoData"/>. Fewer than three, two seasons or less with
/// <see cref="AnomalyBaseline.Season"/>, or too few for the smoothing: <see cref="UndefinedReason.SmallSample"/> with how many are missing. A gap:
/// <see cref="UndefinedReason.MissingInput"/> and its place. MAD 0, as where more than half are alike: the mean absolute deviation instead, named. All
/// remainders alike: no scale, <see cref="UndefinedReason.ZeroVariance"/>, and no anomaly. Exactly at the threshold is no anomaly.</para>
/// <para><b>Method.</b> The running median over twice the shortest level less one keeps shifts and drops what is shorter; its breaks by functional
/// pruning.</para>
/// <para><b>Source.</b> B. Iglewicz and D. Hoaglin, How to Detect and Handle Outliers, 1993 (3.5); B. Rosner, Technometrics 25, 1983 (GESD); R. B. Cleveland
/// et al. 1990 (STL).</para>
/// </remarks>
/// <example>
/// <code>
/// double[] shifted = [.. Enumerable.Range(0, 24).Select(t =&gt; (t * 7 % 5 / 5.0) + (t &lt; 12 ? 10 : 40))];
/// var result = SeriesAnomalies.Detect(shifted);
/// Console.WriteLine(result.LevelShifts); // [12]
/// </code>
/// </example>
public static class SeriesAnomalies
{
    private const int Fewest = 3;

    /// <summary>The anomalies of a column.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="options">What is taken out and what counts; null for levels and 3.5 robust standard deviations.</param>
    /// <returns>Shifts, remainders and anomalies.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or options do not go together.</exception>
    public static SeriesAnomaliesResult Detect(ReadOnlySpan<double> values, AnomalyOptions? options = null)
        => Of(SeriesValues.Checked(values, nameof(values)), null, options ?? AnomalyOptions.Default);

    /// <summary>The anomalies of a series; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="options">What is taken out and what counts; null for levels and 3.5 robust standard deviations.</param>
    /// <returns>Shifts, remainders and anomalies.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, or options do not go together.</exception>
    public static SeriesAnomaliesResult Detect(Series series, AnomalyOptions? options = null)
        => Of(Guard.NotNull(series).Gapless() ?? [], series.FirstGap, options ?? AnomalyOptions.Default);

    private static SeriesAnomaliesResult Of(double[] x, int? gap, AnomalyOptions options)
    {
        if (options.Baseline == AnomalyBaseline.Season && options.Period < 2)
        {
            throw new ArgumentException("Options must have a period of at least 2 for a season.", nameof(options));
        }

        if (options.Rule == AnomalyRule.PredictionInterval && options.Baseline != AnomalyBaseline.Forecast)
        {
            throw new ArgumentException("Options must take the forecast as baseline for a prediction interval.", nameof(options));
        }

        var needed = Needed(options);
        var reason = gap is not null ? UndefinedReason.MissingInput
            : x.Length == 0 ? UndefinedReason.NoData
            : x.Length < needed ? UndefinedReason.SmallSample : (UndefinedReason?)null;
        if (reason is not null)
        {
            return None(x, gap, reason.Value, options) with { PeriodsMissing = gap is null ? needed - x.Length : 0 };
        }

        var (remainder, shifts, why) = AnomalyRemainder.Of(x, options);
        return remainder is null ? None(x, null, why!.Value, options) : Flatten(remainder, x) switch
        {
            var rest when SeriesValues.IsConstant(rest) => None(x, null, null, options) with
            {
                LevelShifts = FrozenList.Own(shifts),
                Remainders = FrozenList.Own(rest),
                Center = Figure.Of(rest[0]),
                Scale = Figure.Undefined<double>(UndefinedReason.ZeroVariance),
            },
            var rest => Judged(x, rest, shifts, options),
        };
    }

    private static int Needed(AnomalyOptions options) => options.Baseline switch
    {
        AnomalyBaseline.Season => (2 * options.Period) + 1,
        AnomalyBaseline.Forecast when options.Period >= 2 => Math.Max(2 * options.Period, options.Period + 2),
        _ => Fewest,
    };

    /// <summary>What varies by no more than the rounding of the values does not vary.</summary>
    private static double[] Flatten(double[] remainder, double[] x)
    {
        const double Rounding = 1e-13;
        var size = x.Max(Math.Abs);
        return remainder.Max() - remainder.Min() <= Rounding * size ? new double[remainder.Length] : remainder;
    }

    private static SeriesAnomaliesResult Judged(double[] x, double[] rest, int[] shifts, AnomalyOptions options)
    {
        var steps = new List<GesdStep>();
        var (center, scale, kind) = (0.0, 0.0, AnomalyScale.StandardDeviation);
        List<SeriesAnomaly> found = [];
        if (options.Rule == AnomalyRule.Gesd)
        {
            steps = Gesd.Steps(rest, Math.Min(rest.Length - 2, options.MaximumCount ?? (int)Math.Ceiling(rest.Length / 10.0)), options.Significance);
            var last = steps.FindLastIndex(step => step.Statistic > step.Critical);
            var left = rest.Where((_, t) => !steps.Take(last + 1).Any(step => step.Position == t + 1)).ToArray();
            var centered = Correlations.Centered(left);
            (center, scale) = (SeriesValues.Mean(left), Math.Sqrt(Correlations.Product(centered, centered, 0) / Math.Max(1, left.Length - 1)));
            found.AddRange(steps.Take(last + 1).Select(step => Anomaly(step.Position - 1, step.Statistic * (rest[step.Position - 1] < center ? -1 : 1))));
        }
        else
        {
            var spread = RobustSpread.Of(rest, x.Max(Math.Abs));
            (center, scale, kind) = options.Rule == AnomalyRule.RobustScore
                ? (spread.Center, spread.Scale, spread.Kind)
                : (0, Math.Sqrt(Correlations.Product(rest, rest, 0) / rest.Length), AnomalyScale.StandardDeviation);
            var threshold = options.Rule == AnomalyRule.RobustScore ? options.Threshold : NormalDistribution.TwoSidedQuantile(options.Level);
            for (var t = 0; t < rest.Length; t++)
            {
                var score = (rest[t] - center) / scale;
                if (Math.Abs(score) > threshold && Math.Abs(score) <= double.MaxValue)
                {
                    found.Add(Anomaly(t, score));
                }
            }
        }

        return new SeriesAnomaliesResult
        {
            Count = x.Length,
            Reason = null,
            FirstGap = null,
            LevelShifts = FrozenList.Own(shifts),
            Remainders = FrozenList.Own(rest),
            Center = Figures.Finite(center),
            Scale = scale > 0 ? Figures.Finite(scale) : Figure.Undefined<double>(UndefinedReason.ZeroVariance),
            ScaleKind = kind,
            Anomalies = FrozenList.Own(found.OrderBy(anomaly => anomaly.Position).ToArray()),
            Steps = FrozenList.Own(steps.ToArray()),
            Options = options,
        };

        SeriesAnomaly Anomaly(int t, double score) => new() { Position = t + 1, Value = x[t], Expected = x[t] - rest[t], Score = score };
    }

    private static SeriesAnomaliesResult None(double[] x, int? gap, UndefinedReason? reason, AnomalyOptions options)
    {
        var none = Figure.Undefined<double>(reason ?? UndefinedReason.ZeroVariance);
        return new SeriesAnomaliesResult
        {
            Count = x.Length,
            Reason = reason,
            FirstGap = gap,
            LevelShifts = [],
            Remainders = [],
            Center = none,
            Scale = none,
            ScaleKind = options.Rule == AnomalyRule.RobustScore ? AnomalyScale.MedianDeviation : AnomalyScale.StandardDeviation,
            Anomalies = [],
            Steps = [],
            Options = options,
        };
    }
}
