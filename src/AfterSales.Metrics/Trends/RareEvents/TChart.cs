using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>t chart of rare events: time between two events, exponential, with Nelson's transform beside.</summary>
/// <remarks>
/// <para><b>Formula.</b> Exact: −mean·ln(1 − α/2) and −mean·ln(α/2), center mean·ln 2. Predictive after a baseline of n gaps: mean times the quantiles of
/// F(2, 2n). Transformed: XmR limits of t^(1/3.6), raised to 3.6.</para>
/// <para><b>Units.</b> Time, any unit. A short gap is the bad news where events are bad.</para>
/// <para><b>Domain.</b> Gaps, not negative. Two events at one time make a gap of 0, which an exponential time never is: count in whole periods with
/// <see cref="GChart"/>.</para>
/// <para><b>Edge cases.</b> No gap in the baseline: <see cref="UndefinedReason.NoData"/>. A gap of 0 anywhere: no exponential limits and no signal,
/// <see cref="UndefinedReason.OutsideDomain"/>; the transformed ones stand. One gap: no transformed limits,
/// <see cref="UndefinedReason.SmallSample"/>. A lower transformed limit below 0 is 0.</para>
/// <para><b>Method.</b> Gaps after the baseline move no limit.</para>
/// <para><b>Source.</b> L. S. Nelson, Journal of Quality Technology 26, 1994; the ratio of a gap to a mean of n gaps is F(2, 2n).</para>
/// </remarks>
/// <example>
/// <code>
/// var chart = TChart.Compute([20, 35, 12, 50, 28, 41, 16, 38]);
/// Console.WriteLine($"an accident every {chart.Mean:F0} days"); // an accident every 30 days
/// Console.WriteLine($"by chance from {chart.Exact!.Lower:F2} to {chart.Exact.Upper:F0} days"); // by chance from 0.04 to 198 days
/// </code>
/// </example>
public static class TChart
{
    private const double Power = 3.6;

    /// <summary>The chart of gaps.</summary>
    /// <param name="gaps">Time between two events, not negative.</param>
    /// <param name="options">Baseline and false-alarm rate; null for all gaps at 0.0027. A known rate is events per unit of time.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A gap is negative, not finite or beyond 1e100.</exception>
    public static TChartResult Compute(ReadOnlySpan<double> gaps, RareEventChartOptions? options = null)
    {
        var chosen = options ?? RareEventChartOptions.Default;
        var t = SeriesValues.Checked(Guard.NoneNegative(gaps, nameof(gaps)), nameof(gaps));
        var n = Math.Min(t.Length, chosen.Baseline ?? t.Length);
        var baseline = t.AsSpan(0, n).ToArray();
        var known = chosen.KnownRate switch
        {
            null => (Figure<double>?)null,
            0 => Figure.Undefined<double>(UndefinedReason.ZeroDenominator),
            { } rate => Figures.Finite(1 / rate),
        };
        var mean = known ?? (n == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figures.Finite(SeriesValues.Mean(baseline)));
        var reason = mean.Reason ?? (Array.Exists(t, gap => gap == 0) ? UndefinedReason.OutsideDomain : null);
        var half = TailShare.Of(chosen.FalseAlarmRate);
        var exact = reason is null ? Exponential(mean.Value!.Value, half) : null;
        var predictive = reason is null && known is null ? Predictive(mean.Value!.Value, n, half) : null;
        var sigma = Transformed(baseline, out var transformed);
        return new TChartResult
        {
            BaselineCount = n,
            Mean = mean,
            Transformed = transformed,
            TransformedSigma = sigma,
            Exact = exact,
            Predictive = predictive,
            ExactReason = reason,
            ChanceOfFalseAlarm = TailChart.AtLeastOne(
                t.Select(_ => reason is { } why ? Figure.Undefined<double>(why) : Figure.Of(chosen.FalseAlarmRate)), reason),
            Signals = FrozenList.Own(Signals(t, n, exact, predictive).ToArray()),
        };
    }

    private static ChartLimits Exponential(double mean, double half) => new()
    {
        Center = mean * Elementary.Log(2),
        Lower = -mean * Elementary.Log1P(-half),
        Upper = Math.Min(double.MaxValue, -mean * Elementary.Log(half)),
    };

    private static ChartLimits Predictive(double mean, int n, double half) => new()
    {
        Center = Math.Min(double.MaxValue, mean * FDistribution.Quantile(0.5, 2, 2.0 * n)),
        Lower = mean * FDistribution.Quantile(half, 2, 2.0 * n),
        Upper = Math.Min(double.MaxValue, mean * FDistribution.InverseSurvival(half, 2, 2.0 * n)),
    };

    private static Figure<double> Transformed(double[] baseline, out ChartLimits? limits)
    {
        var phase = IndividualsBaseline.Of(Array.ConvertAll(baseline, t => (double?)Raised(t, 1 / Power)), null);
        limits = phase.Sigma.IsDefined && phase.Center.Value is { } center
            ? new ChartLimits
            {
                Center = Raised(center, Power),
                Lower = Raised(Math.Max(phase.Lower.Value!.Value, 0), Power),
                Upper = Raised(phase.Upper.Value!.Value, Power),
            }
            : null;
        return phase.Sigma;
    }

    private static double Raised(double t, double power) => t == 0 ? 0 : Elementary.Exp(power * Elementary.Log(t));

    private static IEnumerable<ChartSignal> Signals(double[] t, int baseline, ChartLimits? exact, ChartLimits? predictive)
    {
        for (var i = 0; exact is not null && i < t.Length; i++)
        {
            var limits = i < baseline ? exact : predictive ?? exact;
            if (t[i] < limits.Lower || t[i] > limits.Upper)
            {
                yield return new ChartSignal { Position = i + 1, Rule = ChartRule.BeyondLimit, Side = t[i] > limits.Upper ? ChartSide.Upper : ChartSide.Lower };
            }
        }
    }
}
