namespace AfterSales.Metrics.Trends;

/// <summary>Sample autocorrelations, as several calculations of the room need them.</summary>
internal static class Correlations
{
    /// <summary>r₀ … r_lags with the divisor n; zero beyond lag 0 where nothing varies.</summary>
    public static double[] Of(ReadOnlySpan<double> values, int lags)
    {
        var centered = Centered(values);
        var r = new double[lags + 1];
        var variance = Product(centered, centered, 0);
        r[0] = 1;
        for (var k = 1; k <= lags && variance > 0; k++)
        {
            r[k] = Product(centered, centered, k) / variance;
        }

        return r;
    }

    public static double[] Centered(ReadOnlySpan<double> values)
    {
        var centered = values.ToArray();
        if (SeriesValues.IsConstant(values))
        {
            Array.Clear(centered, 0, centered.Length);
            return centered;
        }

        var mean = SeriesValues.Mean(values);
        for (var i = 0; i < centered.Length; i++)
        {
            centered[i] -= mean;
        }

        return centered;
    }

    /// <summary>Σ x[t + lag]·y[t] over what overlaps.</summary>
    public static double Product(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int lag)
    {
        var (from, to) = (Math.Max(-lag, 0), Math.Min(y.Length, x.Length - lag));
        var sum = 0.0;
        for (var t = from; t < to; t++)
        {
            sum += x[t + lag] * y[t];
        }

        return sum;
    }
}
