using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Where a number that falls is still enough: the last double of all, in some twenty-five looks where halving takes sixty.</summary>
internal static class FallingSearch
{
    /// <summary>
    /// The last double where there is enough, and the next, where there is not; between one where there is and one where there is not, both not below zero.
    /// </summary>
    /// <remarks>
    /// On a scale of all doubles, which is nearly that of logarithms, what there is over what is needed is nearly a line: regula falsi with Illinois' halves,
    /// and every third step the middle, so that no curve takes more than three times what halving does.
    /// </remarks>
    public static (double Last, double Next) Ends(double enough, double tooFar, Func<double, (double There, double Needed)> look)
    {
        var (low, high) = (BitConverter.DoubleToInt64Bits(enough), BitConverter.DoubleToInt64Bits(tooFar));
        var (above, below, before) = (double.PositiveInfinity, double.NegativeInfinity, 0);
        for (var step = 1; high - low > 1; step++)
        {
            var share = step % 3 != 0 && above - below <= double.MaxValue ? above / (above - below) : 0.5;
            var middle = Math.Max(low + 1, Math.Min(high - 1, low + (long)((high - low) * share)));
            var (there, needed) = look(BitConverter.Int64BitsToDouble(middle));
            var excess = Elementary.Log(there / needed);
            if (there >= needed)
            {
                (low, above, below, before) = (middle, excess, before > 0 ? below / 2 : below, 1);
            }
            else
            {
                (high, below, above, before) = (middle, excess, before < 0 ? above / 2 : above, -1);
            }
        }

        return (BitConverter.Int64BitsToDouble(low), BitConverter.Int64BitsToDouble(high));
    }
}
