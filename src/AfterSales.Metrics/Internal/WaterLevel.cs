using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>The level λ = rest / slope of a split between limits, exact, and what each part gets at it: clamp(λ·weight, lower, upper).</summary>
internal readonly struct WaterLevel
{
    /// <summary>An upper limit that is none.</summary>
    public const long Unlimited = long.MaxValue;

    private readonly ulong rest;
    private readonly ulong slope;
    private readonly WideDivisor divisor;

    public WaterLevel(ulong rest, ulong slope)
    {
        (this.rest, this.slope) = (rest, slope);
        divisor = new WideDivisor(slope);
    }

    public ulong Rest => rest;

    public ulong Slope => slope;

    /// <summary>The share rounded down, its remainder over <see cref="Slope"/>, and the limit that holds it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Share(long weight, long lower, long upper, out ulong remainder, out PartLimit limit)
    {
        remainder = 0;
        if (Wide.CompareProducts(rest, (ulong)weight, slope, (ulong)lower) <= 0)
        {
            limit = PartLimit.Minimum;
            return (ulong)lower;
        }

        if (upper != Unlimited && Wide.CompareProducts(rest, (ulong)weight, slope, (ulong)upper) >= 0)
        {
            limit = PartLimit.Maximum;
            return (ulong)upper;
        }

        limit = PartLimit.None;
        var high = Wide.Multiply(rest, (ulong)weight, out var low);
        return divisor.Divide(high, low, out remainder);
    }
}
