#if NET
namespace AfterSales.Metrics.Internal;

/// <summary>
/// What a process does first is done plainly, one item at a time: to compile what works on vectors takes it ten milliseconds, and so many items without
/// them two. Both ways give the same bits, so that only the clock can tell.
/// </summary>
internal static class ColdStart
{
    /// <summary>Items still to be done plainly. Threads that count at once may lose some of each other's counts, which does no harm.</summary>
    internal static int Left = 16_384;

    /// <summary>Whether so many items more are to be done plainly.</summary>
    public static bool Covers(int items)
    {
        if (items > Left)
        {
            return false;
        }

        Left -= items;
        return true;
    }
}
#endif
