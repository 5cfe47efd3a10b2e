#if NET
using System.Numerics;
#endif

namespace AfterSales.Metrics.Internal;

/// <summary>The innermost loop of every elimination: a multiple of one row added to another.</summary>
internal static class ScaledRow
{
    /// <summary>target += row · factor, for as many items as the target has.</summary>
    public static void Add(Span<double> target, ReadOnlySpan<double> row, double factor)
    {
        row = row.Slice(0, target.Length);
        var j = 0;
#if NET
        // Product and sum are rounded one by one, as below: the same bits.
        for (; j <= target.Length - Vector<double>.Count; j += Vector<double>.Count)
        {
            (new Vector<double>(target.Slice(j)) + (new Vector<double>(row.Slice(j)) * factor)).CopyTo(target.Slice(j));
        }
#endif
        for (; j < target.Length; j++)
        {
            target[j] += row[j] * factor;
        }
    }
}
