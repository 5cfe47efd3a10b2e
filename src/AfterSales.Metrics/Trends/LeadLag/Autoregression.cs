using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>The autoregression by which a series is made white.</summary>
internal static class Autoregression
{
    /// <summary>Yule–Walker coefficients of the order, up to a highest one, with the smallest n·ln σ² + p·ln n.</summary>
    public static double[] ByBic(double[] values, int highest)
    {
        double n = values.Length;
        var acf = Correlations.Of(values, Math.Max(highest, 0));
        var (current, variance, best) = (Array.Empty<double>(), 1.0, Array.Empty<double>());
        var least = 0.0;
        for (var p = 1; p <= highest; p++)
        {
            var sum = acf[p];
            for (var j = 1; j < p; j++)
            {
                sum -= current[j - 1] * acf[p - j];
            }

            var reflection = sum / variance;
            variance *= 1 - (reflection * reflection);
            if (!(variance > 1e-12))
            {
                break;
            }

            var next = new double[p];
            for (var j = 0; j < p - 1; j++)
            {
                next[j] = current[j] - (reflection * current[p - 2 - j]);
            }

            next[p - 1] = reflection;
            current = next;
            var bic = (n * Elementary.Log(variance)) + (p * Elementary.Log(n));
            if (bic < least)
            {
                (least, best) = (bic, current);
            }
        }

        return best;
    }

    /// <summary>What the autoregression leaves of a series, from the first period that has a whole past.</summary>
    public static double[] Filtered(double[] values, double[] coefficients)
    {
        var centered = Correlations.Centered(values);
        var filtered = new double[centered.Length - coefficients.Length];
        for (var t = 0; t < filtered.Length; t++)
        {
            filtered[t] = centered[t + coefficients.Length];
            for (var j = 0; j < coefficients.Length; j++)
            {
                filtered[t] -= coefficients[j] * centered[t + coefficients.Length - 1 - j];
            }
        }

        return filtered;
    }
}
