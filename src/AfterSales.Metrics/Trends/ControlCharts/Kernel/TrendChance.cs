namespace AfterSales.Metrics.Trends;

/// <summary>The chance that points in random order contain a rising or falling stretch of a length.</summary>
internal static class TrendChance
{
    public static double Of(int length, int periods)
    {
        if (periods < length)
        {
            return 0;
        }

        // rising[r, k]: chance that no stretch has come yet, the last of i points has rank r among them, and the last k points rise; falling alike.
        var rising = new double[length, periods + 1];
        var falling = new double[length, periods + 1];
        rising[1, 0] = 1;
        for (var i = 2; i <= periods; i++)
        {
            var (nextRising, nextFalling) = (new double[length, periods + 1], new double[length, periods + 1]);
            for (var k = 1; k < length; k++)
            {
                Spread(rising, falling, nextRising, nextFalling, k, i, length);
            }

            (rising, falling) = (nextRising, nextFalling);
        }

        var quiet = 0.0;
        for (var k = 1; k < length; k++)
        {
            for (var r = 0; r < periods; r++)
            {
                quiet += rising[k, r] + (k > 1 ? falling[k, r] : 0);
            }
        }

        return Math.Max(1 - quiet, 0);
    }

    /// <summary>A new point of rank r among i stands above the r that were below it: the last one rose if its rank was below r.</summary>
    private static void Spread(double[,] rising, double[,] falling, double[,] nextRising, double[,] nextFalling, int k, int i, int length)
    {
        var (up, down) = (0.0, 0.0);
        var (allUp, allDown) = (0.0, 0.0);
        for (var r = 0; r < i - 1; r++)
        {
            allUp += rising[k, r];
            allDown += k > 1 ? falling[k, r] : 0;
        }

        for (var r = 0; r < i; r++)
        {
            // Up: from rank below r. A rise goes on from k to k + 1; after a fall it is the second point of a rise.
            Put(nextRising, k + 1, r, up / i, length);
            Put(nextRising, 2, r, down / i, length);
            Put(nextFalling, k + 1, r, k > 1 ? (allDown - down) / i : 0, length);
            Put(nextFalling, 2, r, (allUp - up) / i, length);
            if (r < i - 1)
            {
                up += rising[k, r];
                down += k > 1 ? falling[k, r] : 0;
            }
        }
    }

    private static void Put(double[,] chances, int k, int rank, double chance, int length)
    {
        if (k < length)
        {
            chances[k, rank] += chance;
        }
    }
}
