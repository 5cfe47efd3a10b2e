using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Gap filling (imputation of a series): values put where none were measured, each of them named, and their share shown.</summary>
/// <remarks>
/// <para><b>Formula.</b> Last observation carried forward, next carried backward, straight line, mean, median; seasonal: straight lines through the
/// series less its
/// season, plus the season.</para>
/// <para><b>Units.</b> Those of the values; the share filled is a fraction of all places.</para>
/// <para><b>Domain.</b> Finite values in the series' order; null where one is missing. A filled value is a guess: do not add filled amounts to
/// booked ones.</para>
/// <para><b>Edge cases.</b> No value: nothing is filled. Gaps that a method cannot reach (the ends) or that are longer than allowed stay. Filling twice changes
/// nothing more. A season without two full cycles, or one that throws values half a range beyond what was measured, falls back to straight lines.</para>
/// <para><b>Method.</b> Seasonal: harmonics and a polynomial fill first, then robust STL with season window 11.</para>
/// <para><b>Source.</b> R. Cleveland et al., Journal of Official Statistics 6, 1990; R. Hyndman and Y. Khandakar, Journal of Statistical Software 27, 2008.
/// Agrees with zoo, and with forecast 8.20's na.interp
/// but for the median of R's stl, which takes a neighbor of it where the number of values is even.</para>
/// </remarks>
/// <example>
/// <code>
/// double?[] series = [1, null, 3, null, null, 6];
/// var result = GapFilling.Fill(series, new GapFillingOptions { LongestGap = 1 });
/// Console.WriteLine(result.Values); // [1, 2, 3, , , 6]
/// Console.WriteLine(result.FilledShare.Value); // 0.16666666666666666
/// </code>
/// </example>
public static class GapFilling
{
    /// <summary>Fills the gaps.</summary>
    /// <param name="values">The series; null where a value is missing.</param>
    /// <param name="options">The method; null is <see cref="GapFillingOptions.Default"/>.</param>
    /// <returns>The series with what was filled and what stays missing.</returns>
    /// <exception cref="ArgumentException">The values are null, or one is not finite.</exception>
    public static GapFillingResult Fill(IReadOnlyList<double?> values, GapFillingOptions? options = null)
    {
        options ??= GapFillingOptions.Default;
        var present = new PresentNumbers(values, nameof(values));
        double?[] known = [.. values];
        var filled = present.Count == 0 || present.Missing == 0 ? known : Filled(known, present, options);
        if (options.LongestGap is { } longest)
        {
            filled = Limited(known, filled, longest);
        }

        int[] places = [.. Enumerable.Range(0, known.Length).Where(i => known[i] is null && filled[i] is not null)];
        return new GapFillingResult
        {
            Values = filled,
            Filled = places,
            Remaining = [.. Enumerable.Range(0, known.Length).Where(i => filled[i] is null)],
            FilledShare = known.Length == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio((long)places.Length, known.Length),
        };
    }

    private static double?[] Filled(double?[] known, PresentNumbers present, GapFillingOptions options) => options.Method switch
    {
        GapMethod.LastBefore => Carried(known),
        GapMethod.NextAfter => Reversed(Carried(Reversed(known))),
        GapMethod.Linear => SeasonalFill.Lines(known, isLevelAtEnds: false),
        GapMethod.Mean => Constant(known, Moments.Mean(present.Numbers)),
        GapMethod.Median => Constant(known, present.Median),
        _ => SeasonalFill.Fill(known, options.Period),
    };

    private static double?[] Carried(double?[] known)
    {
        var carried = (double?[])known.Clone();
        for (var i = 1; i < carried.Length; i++)
        {
            carried[i] ??= carried[i - 1];
        }

        return carried;
    }

    private static double?[] Reversed(double?[] series)
    {
        var reversed = (double?[])series.Clone();
        Array.Reverse(reversed);
        return reversed;
    }

    private static double?[] Constant(double?[] known, double constant) => Array.ConvertAll(known, value => value ?? (double?)constant);

    private static double?[] Limited(double?[] known, double?[] filled, int longest)
    {
        var limited = (double?[])filled.Clone();
        for (var i = 0; i < known.Length; i++)
        {
            var end = i;
            while (end < known.Length && known[end] is null)
            {
                end++;
            }

            if (end - i > longest)
            {
                Array.Clear(limited, i, end - i);
            }

            i = Math.Max(i, end - 1);
        }

        return limited;
    }
}
