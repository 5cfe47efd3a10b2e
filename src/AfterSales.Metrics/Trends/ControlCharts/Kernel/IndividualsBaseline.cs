namespace AfterSales.Metrics.Trends;

/// <summary>Center and σ of a baseline of single values, as the individuals chart makes them.</summary>
internal static class IndividualsBaseline
{
    public static IndividualsChartPhase Of(double?[] values, int? baseline, ChartConstants constants = ChartConstants.Exact)
    {
        var periods = Math.Min(values.Length, baseline ?? values.Length);
        return IndividualsChart.Compute(Series.Of(values.AsSpan(0, periods)), new IndividualsChartOptions { Constants = constants }).Phases[0];
    }
}
