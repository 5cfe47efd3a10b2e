using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Gaps filled by straight lines through the seasonally adjusted series.</summary>
internal static class SeasonalFill
{
    private const int SeasonWindow = 11;
    private const int MostHarmonics = 5;
    private const int HighestDegree = 6;
    private const double Room = 0.5;

    /// <summary>At least one value must be there.</summary>
    public static double?[] Fill(double?[] series, int period)
    {
        var present = series.Count(value => value is not null);
        if (present == series.Length)
        {
            return series;
        }

        if (period == 1 || present <= 2 * period || !TrySeasonal(series, period, out var filled))
        {
            return Lines(series, isLevelAtEnds: true);
        }

        return filled;
    }

    public static StlKernel Decompose(double[] series, int period)
    {
        var stl = new StlKernel(series, period, 0, StlKernel.WindowsOf(period, SeasonWindow, null), null);
        stl.Run(isRobust: true);
        return stl;
    }

    public static double?[] Lines(double?[] series, bool isLevelAtEnds)
    {
        var filled = (double?[])series.Clone();
        var last = -1;
        for (var i = 0; i < series.Length; i++)
        {
            if (series[i] is not { } value)
            {
                continue;
            }

            for (var j = last + 1; j < i; j++)
            {
                filled[j] = last >= 0 ? Between(series[last]!.Value, value, (double)(j - last) / (i - last)) : isLevelAtEnds ? value : null;
            }

            last = i;
        }

        for (var j = last + 1; last >= 0 && isLevelAtEnds && j < series.Length; j++)
        {
            filled[j] = series[last];
        }

        return filled;
    }

    private static double Between(double from, double to, double share) => double.IsInfinity(to - from)
        ? ((1 - share) * from) + (share * to)
        : from + ((to - from) * share);

    private static bool TrySeasonal(double?[] series, int period, out double?[] filled)
    {
        var (low, high) = (series.Min()!.Value, series.Max()!.Value);
        var room = Room * (high - low);
        var start = new HarmonicFit(series, Math.Min(period / 2, MostHarmonics), period, Degree(series.Length));
        var whole = new double[series.Length];
        for (var t = 0; t < whole.Length; t++)
        {
            whole[t] = series[t] ?? start.At(t);
        }

        var stl = Decompose(whole, period);
        var adjusted = new double?[whole.Length];
        for (var t = 0; t < whole.Length; t++)
        {
            adjusted[t] = series[t] - stl.Season[t];
        }

        adjusted = Lines(adjusted, isLevelAtEnds: true);
        filled = new double?[whole.Length];
        var isStable = true;
        for (var t = 0; t < whole.Length; t++)
        {
            filled[t] = series[t] ?? (adjusted[t]!.Value + stl.Season[t]);
            isStable &= filled[t] >= low - room && filled[t] <= high + room;
        }

        return isStable;
    }

    private static int Degree(int length) => Math.Min(Math.Max(length / 10, 1), HighestDegree);
}
