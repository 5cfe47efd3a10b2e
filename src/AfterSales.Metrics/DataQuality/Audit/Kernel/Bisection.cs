namespace AfterSales.Metrics.DataQuality;

internal static class Bisection
{
    /// <summary>The first whole number from low to high for which a condition holds that holds for all later ones; high where it holds for none.</summary>
    public static long First(long low, long high, Func<long, bool> condition)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (condition(middle))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
