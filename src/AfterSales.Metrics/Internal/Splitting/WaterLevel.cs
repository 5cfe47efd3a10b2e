using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>The level λ = rest / slope of a split between limits, exact, and what each part gets at it: clamp(λ·weight, lower, upper).</summary>
internal readonly struct WaterLevel
{
    /// <summary>An upper limit that is none.</summary>
    public const long Unlimited = long.MaxValue;

    private readonly ExactRatio ratio;

    public WaterLevel(ulong rest, ulong slope) => ratio = new ExactRatio(rest, slope);

    public ulong Rest => ratio.Total;

    public ulong Slope => ratio.Sum;

    /// <summary>The share rounded down, its remainder over <see cref="Slope"/>, and the limit that holds it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Share(long weight, long lower, long upper, out ulong remainder, out PartLimit limit)
    {
        remainder = 0;
        if (Wide.CompareProducts(ratio.Total, (ulong)weight, ratio.Sum, (ulong)lower) <= 0)
        {
            limit = PartLimit.Minimum;
            return (ulong)lower;
        }

        if (upper != Unlimited && Wide.CompareProducts(ratio.Total, (ulong)weight, ratio.Sum, (ulong)upper) >= 0)
        {
            limit = PartLimit.Maximum;
            return (ulong)upper;
        }

        limit = PartLimit.None;
        return ratio.Of((ulong)weight, out remainder);
    }
}
