namespace AfterSales.Metrics.Trends;

/// <summary>One season over the years, a missing year null, with its midranks.</summary>
internal sealed class SeasonColumn
{
    private readonly double?[] values;
    private readonly double[] ranks;
    private readonly int known;

    public SeasonColumn(double?[] season, int years)
    {
        values = new double?[years];
        season.CopyTo(values, 0);
        known = values.Count(value => value is not null);
        ranks = Array.ConvertAll(values, Rank);
    }

    /// <summary>Dietz and Killeen's covariance of the scores of two seasons.</summary>
    public static double Covariance(SeasonColumn g, SeasonColumn h, int years)
    {
        var (signs, products) = (0L, 0.0);
        for (var i = 0; i < years; i++)
        {
            products += g.ranks[i] * h.ranks[i];
            for (var j = i + 1; j < years; j++)
            {
                signs += Sign(g.values[i], g.values[j]) * Sign(h.values[i], h.values[j]);
            }
        }

        return (signs + (4 * products) - (years * (g.known + 1.0) * (h.known + 1.0))) / 3;
    }

    private static int Sign(double? earlier, double? later)
        => earlier is { } a && later is { } b ? b > a ? 1 : b < a ? -1 : 0 : 0;

    private double Rank(double? value)
    {
        var sum = 0;
        for (var i = 0; value is not null && i < values.Length; i++)
        {
            sum += Sign(values[i], value);
        }

        return (known + 1 + sum) / 2.0;
    }
}
