namespace AfterSales.Metrics.Statistics;

/// <summary>The lag that Newey and West's standard errors take by themselves: ⌊4(n/100)^(2/9)⌋.</summary>
internal static class NeweyWestLag
{
    /// <summary>The largest L with L⁹·100² ≤ 4⁹·n², in whole numbers: 51,200 periods have sixteen lags, and not fifteen by the rounding of 2/9.</summary>
    public static int Of(int periods)
    {
        var most = 262_144m * periods * periods;
        var lag = 0;
        while (Ninth(lag + 1) * 10_000 <= most)
        {
            lag++;
        }

        return lag;
    }

    private static decimal Ninth(decimal x)
    {
        var cube = x * x * x;
        return cube * cube * cube;
    }
}
