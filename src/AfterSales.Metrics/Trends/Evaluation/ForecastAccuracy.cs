using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Forecast accuracy: MAE, RMSE, bias, MASE, RMSSE, sMAPE, MAPE, WAPE, pinball loss, coverage, interval score.</summary>
/// <remarks>
/// <para><b>Formula.</b> As in <see cref="ForecastAccuracyResult"/>; the scale of MASE is the mean |xₜ − xₜ₋ₘ| of the history, that of RMSSE its root mean
/// square. Pinball at q: mean of max(q·d, (q − 1)·d), d = actual − quantile.</para>
/// <para><b>Units.</b> Those of the values; MAPE, mean percentage error and sMAPE in points; WAPE, MASE, RMSSE and coverage are ratios.</para>
/// <para><b>Domain.</b> Periods whose actual value is known.</para>
/// <para><b>Edge cases.</b> None known: <see cref="UndefinedReason.NoData"/>. An actual 0: MAPE undefined, all 0: WAPE undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>; sMAPE stands. A history no longer than a season: MASE undefined,
/// <see cref="UndefinedReason.SmallSample"/>; a constant one: <see cref="UndefinedReason.ZeroDenominator"/>. No intervals: coverage undefined,
/// <see cref="UndefinedReason.MissingInput"/>.</para>
/// <para><b>Method.</b> One pass. The scale comes from the history, never from the test periods.</para>
/// <para><b>Source.</b> R. J. Hyndman and A. B. Koehler, International Journal of Forecasting 22, 2006; T. Gneiting and A. E. Raftery, JASA 102, 2007.
/// Matches R's forecast::accuracy.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = ForecastAccuracy.Compute(new ForecastAccuracyInput
/// {
///     Actual = [100, 110, 120, 130],
///     Forecast = [90, 115, 120, 140],
///     History = [90, 100, 95, 105],
/// });
/// Console.WriteLine($"MAE {result.MeanAbsoluteError:F2} calls, RMSE {result.RootMeanSquaredError:F2} calls"); // MAE 6.25 calls, RMSE 7.50 calls
/// Console.WriteLine($"WAPE {result.WeightedPercentageError:P1}, MASE {result.ScaledError:F2}"); // WAPE 5.4 %, MASE 0.75
/// </code>
/// </example>
public static class ForecastAccuracy
{
    /// <summary>The accuracy of a forecast.</summary>
    /// <param name="input">Actual values, forecast, history, intervals.</param>
    /// <returns>All measures.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null, or its lengths differ.</exception>
    public static ForecastAccuracyResult Compute(ForecastAccuracyInput input)
    {
        Guard.NotNull(input);
        Guard.SameLength(input.Forecast.Count, input.Actual.Count, nameof(input.Forecast), nameof(input.Actual));
        Guard.SameLength(input.Upper.Count, input.Lower.Count, nameof(input.Upper), nameof(input.Lower));
        var hasIntervals = input.Lower.Count > 0;
        Guard.SameLength(hasIntervals ? input.Lower.Count : input.Actual.Count, input.Actual.Count, nameof(input.Lower), nameof(input.Actual));
        var sums = new Sums();
        for (var i = 0; i < input.Actual.Count; i++)
        {
            if (input.Actual[i] is { } actual)
            {
                sums.Add(actual, input.Forecast[i]);
                if (hasIntervals)
                {
                    sums.AddInterval(actual, input.Lower[i], input.Upper[i], 1 - input.Level);
                }
            }
        }

        return Of(sums, input, hasIntervals);
    }

    /// <summary>Pinball loss of a quantile forecast.</summary>
    /// <param name="actual">What came; null where not known.</param>
    /// <param name="quantiles">The quantile foreseen for each.</param>
    /// <param name="probability">Which quantile, strictly between 0 and 1.</param>
    /// <returns>The mean loss.</returns>
    /// <exception cref="ArgumentException">A number is not finite, the lengths differ, or the probability is outside (0, 1).</exception>
    public static Figure<double> Pinball(ReadOnlySpan<double?> actual, ReadOnlySpan<double> quantiles, double probability)
    {
        Guard.Between(probability, 0, 1);
        Guard.SameLength(quantiles.Length, actual.Length, nameof(quantiles), nameof(actual));
        var (a, q) = (SeriesValues.Checked(actual, nameof(actual)), SeriesValues.Checked(quantiles, nameof(quantiles)));
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] is { } value)
            {
                sum += Math.Max(probability * (value - q[i]), (probability - 1) * (value - q[i]));
                count++;
            }
        }

        return count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figures.Finite(sum / count);
    }

    private static ForecastAccuracyResult Of(Sums s, ForecastAccuracyInput input, bool hasIntervals)
    {
        var (n, period, history) = (s.Count, input.Period, input.History);
        var (absolute, squares, differences) = (0.0, 0.0, history.Count - period);
        for (var t = period; t < history.Count; t++)
        {
            var d = history[t] - history[t - period];
            (absolute, squares) = (absolute + Math.Abs(d), squares + (d * d));
        }

        var scale = differences < 1 ? Figure.Undefined<double>(UndefinedReason.SmallSample) : Figures.Finite(absolute / differences);
        var (mae, rmse) = (s.Absolute / n, Math.Sqrt(s.Squares / n));
        var percentage = s.HasZero ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator) : (Figure<double>?)null;
        var missing = Figure.Undefined<double>(UndefinedReason.MissingInput);
        return new ForecastAccuracyResult
        {
            Count = n,
            Bias = Mean(s.Errors / n),
            MeanAbsoluteError = Mean(mae),
            RootMeanSquaredError = Mean(rmse),
            MeanPercentageError = percentage is { } p ? p : Mean(100 * s.Percentages / n),
            MeanAbsolutePercentageError = percentage is { } q ? q : Mean(100 * s.AbsolutePercentages / n),
            SymmetricPercentageError = Mean(200 * s.Symmetric / n),
            WeightedPercentageError = n > 0 ? Ratio(s.Absolute, Figures.Finite(s.Actual)) : Mean(0),
            Scale = n > 0 ? scale : Mean(0),
            ScaledError = n > 0 ? Ratio(mae, scale) : Mean(0),
            RootScaledError = n > 0 ? scale.IsDefined ? Ratio(rmse, Figures.Finite(Math.Sqrt(squares / differences))) : scale : Mean(0),
            Covered = hasIntervals ? s.Covered : null,
            Coverage = hasIntervals ? Mean((double)s.Covered / n) : missing,
            IntervalScore = hasIntervals ? Mean(s.Scores / n) : missing,
        };

        Figure<double> Mean(double value) => n == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figures.Finite(value);
    }

    private static Figure<double> Ratio(double numerator, Figure<double> denominator)
        => denominator.Value is { } d ? d == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator) : Figures.Finite(numerator / d) : denominator;

    private sealed class Sums
    {
        public int Count { get; private set; }

        public double Errors { get; private set; }

        public double Absolute { get; private set; }

        public double Squares { get; private set; }

        public double Percentages { get; private set; }

        public double AbsolutePercentages { get; private set; }

        public double Symmetric { get; private set; }

        public double Actual { get; private set; }

        public bool HasZero { get; private set; }

        public int Covered { get; private set; }

        public double Scores { get; private set; }

        public void Add(double actual, double forecast)
        {
            var e = actual - forecast;
            Count++;
            Errors += e;
            Absolute += Math.Abs(e);
            Squares += e * e;
            Actual += Math.Abs(actual);
            HasZero |= actual == 0;
            Percentages += actual == 0 ? 0 : e / actual;
            AbsolutePercentages += actual == 0 ? 0 : Math.Abs(e / actual);
            var size = Math.Abs(actual) + Math.Abs(forecast);
            Symmetric += size == 0 ? 0 : Math.Abs(e) / size;
        }

        public void AddInterval(double actual, double lower, double upper, double alpha)
        {
            Covered += actual >= lower && actual <= upper ? 1 : 0;
            Scores += upper - lower + (2 / alpha * (Math.Max(lower - actual, 0) + Math.Max(actual - upper, 0)));
        }
    }
}
