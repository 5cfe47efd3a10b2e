using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>g(t) of each subject's time.</summary>
internal static class CoxTimes
{
    /// <summary>In the order of the data, in a unit that keeps squares small; null where the logarithm of an event's time is not finite.</summary>
    public static (double[] Values, double Unit)? Of(CoxData data, CoxTimeScale scale)
    {
        if (scale == CoxTimeScale.KaplanMeier)
        {
            return (KaplanMeier(data), 1);
        }

        var (g, unit) = (new double[data.Count], scale == CoxTimeScale.Identity ? data.Times.Max() : 1);
        for (var i = 0; i < g.Length; i++)
        {
            if (scale == CoxTimeScale.Logarithm && data.Times[i] == 0)
            {
                if (data.Events[i])
                {
                    return null;
                }

                continue;
            }

            g[i] = scale == CoxTimeScale.Identity ? data.Times[i] / (unit > 0 ? unit : 1) : Elementary.Log(data.Times[i]);
        }

        return (g, unit > 0 ? unit : 1);
    }

    /// <summary>1 − S(t−), strata together: what was left before the time's own events.</summary>
    private static double[] KaplanMeier(CoxData data)
    {
        int[] order = [.. Enumerable.Range(0, data.Count).OrderBy(i => data.Times[i])];
        var (g, left, start) = (new double[data.Count], 1.0, 0);
        while (start < order.Length)
        {
            var (end, deaths) = (start, 0);
            for (; end < order.Length && data.Times[order[end]] == data.Times[order[start]]; end++)
            {
                g[order[end]] = 1 - left;
                deaths += data.Events[order[end]] ? 1 : 0;
            }

            left *= 1 - ((double)deaths / (order.Length - start));
            start = end;
        }

        return g;
    }
}
