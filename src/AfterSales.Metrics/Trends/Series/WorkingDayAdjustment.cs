using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Working-day adjustment (calendar adjustment, trading days): a month with fewer working days is not a worse month.</summary>
/// <remarks>
/// <para><b>Formula.</b> Before: y·D̄/d, d the working days of the period and D̄ their mean over the complete periods. After: forecast·d/D̄ with the days
/// of the periods ahead.</para>
/// <para><b>Units.</b> Those of the values, as of a period with D̄ days; days as given, fractions allowed.</para>
/// <para><b>Domain.</b> Sums that grow with the days worked (cases, hours, costs), not shares or scores. Days not negative, one for each period: those of
/// <see cref="Metrics.WorkCalendar"/>, for a partial last period the days that are over.</para>
/// <para><b>Edge cases.</b> A period without working day is a gap: null. A missing value stays missing. No complete period:
/// <see cref="UndefinedReason.NoData"/>; no working day in any of them: <see cref="UndefinedReason.ZeroDenominator"/>, and every value is a gap. A value
/// that leaves ±1e100 is a gap. A forecast of a period without working day is 0. A partial last period counts in no mean, and is adjusted by its own
/// days.</para>
/// <para><b>Method.</b> Direct.</para>
/// <para><b>Source.</b> R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 2021, 3.1.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = WorkingDayAdjustment.Adjust(Series.Of([440.0, 400.0, 420.0]), [22, 20, 21]);
/// Console.WriteLine(result.MeanDays.Value); // 21
/// </code>
/// </example>
public static class WorkingDayAdjustment
{
    private const double MostDays = 1e6;

    /// <summary>The series as if every period had the mean number of working days.</summary>
    /// <param name="series">The series.</param>
    /// <param name="days">Working days of each period, the partial last one included; not negative, at most 1e6.</param>
    /// <returns>The adjusted series and the mean.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, a number of days is outside its domain, or their count is another.</exception>
    public static WorkingDayAdjustmentResult Adjust(Series series, ReadOnlySpan<double> days)
    {
        Guard.NotNull(series);
        Guard.SameLength(days.Length, series.Count, nameof(days), nameof(series));
        CheckDays(days);
        var (complete, sum) = (series.Fitted().Length, 0.0);
        for (var t = 0; t < complete; t++)
        {
            sum += days[t];
        }

        var mean = complete == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
            : sum == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator)
            : Figure.Of(sum / complete);
        var adjusted = new double?[series.Count];
        for (var t = 0; t < adjusted.Length; t++)
        {
            adjusted[t] = mean.Value is { } d && days[t] > 0 && series.Values[t] is { } value && Math.Abs(value * (d / days[t])) <= SeriesValues.Limit
                ? value * (d / days[t])
                : null;
        }

        return new WorkingDayAdjustmentResult { MeanDays = mean, Adjusted = series.With(adjusted) };
    }

    /// <summary>A forecast of an adjusted series, back in the working days of the periods ahead.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="days">Working days of each period ahead; not negative, at most 1e6.</param>
    /// <param name="meanDays">D̄, from <see cref="WorkingDayAdjustmentResult.MeanDays"/>; above 0, at most 1e6.</param>
    /// <returns>The forecast with limits of the same days; σ stays that of a period with the mean number of days.</returns>
    /// <exception cref="ArgumentException"><paramref name="forecast"/> is null, a number of days is outside its domain, or their count is another.</exception>
    public static ForecastResult Restore(ForecastResult forecast, ReadOnlySpan<double> days, double meanDays)
    {
        Guard.NotNull(forecast);
        Guard.SameLength(days.Length, forecast.Periods.Count, nameof(days), nameof(forecast));
        CheckDays(days);
        Guard.InRange(Guard.Positive(meanDays), 0, MostDays, nameof(meanDays));
        var periods = new Estimate[days.Length];
        for (var h = 0; h < periods.Length; h++)
        {
            var (period, factor) = (forecast.Periods[h], days[h] / meanDays);
            if (!(factor <= double.MaxValue) || !IsFinite(period.Value * factor) || !IsFinite(period.Lower * factor) || !IsFinite(period.Upper * factor))
            {
                return Forecasting.None(UndefinedReason.Overflow);
            }

            periods[h] = period.Scale(factor);
        }

        return forecast with { Periods = FrozenList.Own(periods) };
    }

    private static bool IsFinite(double? value) => value is null || Math.Abs(value.Value) <= double.MaxValue;

    private static void CheckDays(ReadOnlySpan<double> days)
    {
        for (var i = 0; i < days.Length; i++)
        {
            if (!(days[i] >= 0 && days[i] <= MostDays))
            {
                throw Guard.Item(nameof(days), "must be from 0 to 1,000,000", i, days[i]);
            }
        }
    }
}
