using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Two series over the same periods.</summary>
internal static class SeriesPair
{
    /// <summary>Both columns, a partial last period of either left out, and the first gap of either.</summary>
    public static (double[] First, double[] Second, int? Gap) Of(
        Series first, Series second, string firstName = "first", string secondName = "second")
    {
        Guard.NotNull(first, firstName);
        Guard.NotNull(second, secondName);
        Guard.SameLength(second.Count, first.Count, secondName, firstName);
        if (first.Unit != second.Unit || first.Start != second.Start)
        {
            throw Guard.Mistake(secondName, "Both series must be over the same periods.");
        }

        var n = Math.Min(first.Fitted().Length, second.Fitted().Length);
        var (x, y) = (new double[n], new double[n]);
        for (var t = 0; t < n; t++)
        {
            if (first.Values[t] is not { } a || second.Values[t] is not { } b)
            {
                return (x, y, t + 1);
            }

            (x[t], y[t]) = (a, b);
        }

        return (x, y, null);
    }
}
