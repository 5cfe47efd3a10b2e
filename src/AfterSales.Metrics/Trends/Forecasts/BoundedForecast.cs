using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Forecasts of what has bounds, as shares, scores and ratios: any method, on a scale without bounds and back. No forecast and no limit is an
/// impossible value, and none is cut.</summary>
/// <remarks>
/// <para><b>Formula.</b> Between a and b: z = ln((x − a)/(b − x)), back x = a + (b − a)/(1 + e⁻ᶻ). Share of counts: z = ln(k/(n − k)), and
/// ln((k + ½)/(n − k + ½)) where k is 0 or n. Above 0: z = ln x, back x = eᶻ. The method forecasts z; value and limits go back alike.</para>
/// <para><b>Units.</b> Those of the values; shares are fractions of 1. <see cref="ForecastResult.Sigma"/> is that of z.</para>
/// <para><b>Domain.</b> One value a period, strictly between its bounds; counts may be none or all.</para>
/// <para><b>Edge cases.</b> No value: <see cref="UndefinedReason.NoData"/>. A value on a bound or beyond it: <see cref="UndefinedReason.OutsideDomain"/>; the
/// counts behind a share tell how near to the bound it is. A period of no cases, or a gap: <see cref="UndefinedReason.MissingInput"/> and its place. A
/// method without forecast: its reason. A value or limit beyond the largest double: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> A quantile stays a quantile on any rising scale: limits keep their level, and the value is the median, which is below the mean
/// where values spread upwards. Range of the options does not matter.</para>
/// <para><b>Source.</b> R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 2021, 13.3; half a case: J. B. S. Haldane, Annals of
/// Human Genetics 20, 1956.</para>
/// </remarks>
/// <example>
/// <code>
/// long[] kept = [45, 47, 46, 48, 47, 49, 48, 50];
/// long[] cases = [50, 50, 50, 50, 50, 50, 50, 50];
/// var options = new ForecastOptions { Horizon = 1 };
/// var share = BoundedForecast.Share(kept, cases, (z, o) =&gt; NaiveForecast.Seasonal([.. z], 1, o), options).Periods[0];
/// Console.WriteLine($"{share:P1}"); // 99.0 % [95.1 %, 99.8 %]
/// Console.WriteLine($"{NaiveForecast.Seasonal([.. kept.Select(k =&gt; k / 50.0)], 1, options).Periods[0]:P1}"); // 100.0 % [93.5 %, 106.5 %]
/// </code>
/// </example>
public static class BoundedForecast
{
    /// <summary>A share of counts, between 0 and 1.</summary>
    /// <param name="counts">The cases of each period that count, in time order.</param>
    /// <param name="cases">All cases of each period.</param>
    /// <param name="method">From the log-odds known and the options to a forecast of them.</param>
    /// <param name="options">Horizon, level, simulation; null for 12 periods at 95 %.</param>
    /// <returns>The forecast of the share.</returns>
    /// <exception cref="ArgumentException">A count is negative or above its cases, the lengths differ, or the method is null, gives null, or does not give
    /// one estimate for each period ahead.</exception>
    public static ForecastResult Share(
        ReadOnlySpan<long> counts,
        ReadOnlySpan<long> cases,
        Func<IReadOnlyList<double>, ForecastOptions, ForecastResult> method,
        ForecastOptions? options = null)
    {
        Guard.SameLength(cases.Length, counts.Length, nameof(cases), nameof(counts));
        Guard.NotNull(method);
        Guard.NoneNegative(counts, nameof(counts));
        var z = new double[counts.Length];
        int? gap = null;
        for (var i = z.Length - 1; i >= 0; i--)
        {
            var count = counts[i];
            if (cases[i] < count)
            {
                throw Guard.Item(nameof(counts), "must not be above its cases", i, count);
            }

            var rest = cases[i] - count;
            gap = cases[i] == 0 ? i + 1 : gap;
            z[i] = count == 0 || rest == 0 ? Elementary.Log((count + 0.5) / (rest + 0.5)) : Elementary.Log((double)count / rest);
        }

        return gap is null ? Of(z, method, options, value => Inside(0, 1, value)) : Forecasting.None(UndefinedReason.MissingInput, gap);
    }

    /// <summary>Values between two bounds, as a score of −100 to 100.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="least">What no value reaches from above.</param>
    /// <param name="most">What no value reaches from below.</param>
    /// <param name="method">From the transformed values known and the options to a forecast of them.</param>
    /// <param name="options">Horizon, level, simulation; null for 12 periods at 95 %.</param>
    /// <returns>The forecast of the values.</returns>
    /// <exception cref="ArgumentException">A number is not finite or beyond ±1e100, the bounds are not in order, or the method is null, gives null, or does
    /// not give one estimate for each period ahead.</exception>
    public static ForecastResult Between(
        ReadOnlySpan<double> values,
        double least,
        double most,
        Func<IReadOnlyList<double>, ForecastOptions, ForecastResult> method,
        ForecastOptions? options = null)
        => OfBounds(SeriesValues.Checked(values, nameof(values)), least, most, method, options);

    /// <summary>A series between two bounds; a partial last period is left out, a gap refused.</summary>
    /// <param name="series">The series.</param>
    /// <param name="least">What no value reaches from above.</param>
    /// <param name="most">What no value reaches from below.</param>
    /// <param name="method">From the transformed values known and the options to a forecast of them.</param>
    /// <param name="options">Horizon, level, simulation; null for 12 periods at 95 %.</param>
    /// <returns>The forecast of the values.</returns>
    /// <exception cref="ArgumentException">A bound is not finite or beyond ±1e100, they are not in order, or the series or the method is null, or the method
    /// gives null, or does not give one estimate for each period ahead.</exception>
    public static ForecastResult Between(
        Series series,
        double least,
        double most,
        Func<IReadOnlyList<double>, ForecastOptions, ForecastResult> method,
        ForecastOptions? options = null)
        => Guard.NotNull(series).Gapless() is { } values
            ? OfBounds(values, least, most, method, options)
            : Gap(series, OfBounds([], least, most, method, options));

    /// <summary>Values above 0, as a ratio that has no upper bound.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="method">From the logarithms known and the options to a forecast of them.</param>
    /// <param name="options">Horizon, level, simulation; null for 12 periods at 95 %.</param>
    /// <returns>The forecast of the values.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or the method is null, gives null, or does not give one estimate for each
    /// period ahead.</exception>
    public static ForecastResult Positive(
        ReadOnlySpan<double> values, Func<IReadOnlyList<double>, ForecastOptions, ForecastResult> method, ForecastOptions? options = null)
        => OfPositive(SeriesValues.Checked(values, nameof(values)), method, options);

    /// <summary>A series above 0; a partial last period is left out, a gap refused.</summary>
    /// <param name="series">The series.</param>
    /// <param name="method">From the logarithms known and the options to a forecast of them.</param>
    /// <param name="options">Horizon, level, simulation; null for 12 periods at 95 %.</param>
    /// <returns>The forecast of the values.</returns>
    /// <exception cref="ArgumentException">The series or the method is null, or the method gives null, or does not give one estimate for each period
    /// ahead.</exception>
    public static ForecastResult Positive(
        Series series, Func<IReadOnlyList<double>, ForecastOptions, ForecastResult> method, ForecastOptions? options = null)
        => Guard.NotNull(series).Gapless() is { } values
            ? OfPositive(values, method, options)
            : Gap(series, OfPositive([], method, options));

    private static ForecastResult OfBounds(
        double[] x, double least, double most, Func<IReadOnlyList<double>, ForecastOptions, ForecastResult> method, ForecastOptions? options)
    {
        SeriesValues.Item(least);
        SeriesValues.Item(most);
        Guard.Above(most, least);
        Guard.NotNull(method);
        return Array.TrueForAll(x, value => value > least && value < most)
            ? Of(Array.ConvertAll(x, value => Elementary.Log(value - least) - Elementary.Log(most - value)), method, options, z => Inside(least, most, z))
            : Forecasting.None(UndefinedReason.OutsideDomain);
    }

    private static ForecastResult OfPositive(
        double[] x, Func<IReadOnlyList<double>, ForecastOptions, ForecastResult> method, ForecastOptions? options)
    {
        Guard.NotNull(method);
        return Array.TrueForAll(x, value => value > 0)
            ? Of(Array.ConvertAll(x, Elementary.Log), method, options, Elementary.Exp)
            : Forecasting.None(UndefinedReason.OutsideDomain);
    }

    private static ForecastResult Gap(Series series, ForecastResult none)
        => none with { Reason = UndefinedReason.MissingInput, FirstGap = series.FirstGap, Sigma = Figure.Undefined<double>(UndefinedReason.MissingInput) };

    /// <summary>From the nearer bound, so that neither is passed.</summary>
    private static double Inside(double least, double most, double z)
    {
        var share = Elementary.Exp(-Math.Abs(z));
        var step = (most - least) * (share / (1 + share));
        return z < 0 ? least + step : most - step;
    }

    private static ForecastResult Of(
        double[] z, Func<IReadOnlyList<double>, ForecastOptions, ForecastResult> method, ForecastOptions? options, Func<double, double> back)
    {
        if (z.Length == 0)
        {
            return Forecasting.None(UndefinedReason.NoData);
        }

        var chosen = (options ?? ForecastOptions.Default) with { Range = ForecastRange.Any };
        var found = Guard.NotNull(method(FrozenList.Own(z), chosen), nameof(method));
        if (found.Reason is not null)
        {
            return found;
        }

        Guard.SameLength(found.Periods.Count, chosen.Horizon, nameof(method), "the horizon");
        var periods = new Estimate[chosen.Horizon];
        for (var h = 0; h < periods.Length; h++)
        {
            if (Back(found.Periods[h], back) is not { } period)
            {
                return Forecasting.None(UndefinedReason.Overflow);
            }

            periods[h] = period;
        }

        return found with { Periods = FrozenList.Own(periods), IsCut = false };
    }

    /// <summary>Null where it leaves the doubles.</summary>
    private static Estimate? Back(Estimate z, Func<double, double> back)
    {
        if (z.Value is not { } value)
        {
            return z;
        }

        var median = back(value);
        var (lower, upper) = (z.Lower is { } low ? back(low) : median, z.Upper is { } high ? back(high) : median);
        return !(Math.Abs(median) <= double.MaxValue && Math.Abs(upper) <= double.MaxValue) ? null
            : z.Reason is { } reason ? Estimate.WithoutInterval(median, reason, z.Level, z.Method)
            : Estimate.Of(median, Math.Min(lower, upper), Math.Max(lower, upper), z.Level, z.Method); // limits an ulp apart may come back in the other order
    }
}
