namespace AfterSales.Metrics.Resources;

/// <summary>
/// Sums of ticks that hold any fleet: each is low + 2⁶²·high. One window never exceeds the low word, so a sweep writes there alone;
/// merging carries, and the high words exist only where something was carried.
/// </summary>
internal struct WideTicks(int length)
{
    private const long Carry = 1L << 62;

    private long[]? high;

    /// <summary>The low words, each from 0 to below 2⁶².</summary>
    public long[] Low { get; private set; } = new long[length];

    public readonly int Length => Low.Length;

    public readonly decimal this[int index]
        => high is null || index >= high.Length || high[index] == 0 ? Low[index] : Low[index] + ((decimal)Carry * high[index]);

    public void Grow(int atLeast)
    {
        if (atLeast > Low.Length)
        {
            var larger = new long[Math.Max(atLeast, 2 * Low.Length)];
            Low.CopyTo(larger, 0);
            Low = larger;
        }
    }

    /// <summary>Adds ticks, which must not be negative.</summary>
    public void Add(int index, decimal ticks)
    {
        var carried = decimal.Truncate(ticks / Carry);
        Add(index, (long)(ticks - (carried * Carry)), (long)carried);
    }

    public void Add(in WideTicks other)
    {
        for (var i = other.Length - 1; i >= 0; i--)
        {
            var above = other.high is { } words && i < words.Length ? words[i] : 0;
            if (other.Low[i] != 0 || above != 0)
            {
                Add(i, other.Low[i], above);
            }
        }
    }

    private void Add(int index, long low, long carried)
    {
        Grow(index + 1);
        var sum = unchecked(Low[index] + low);
        if (sum >= Carry)
        {
            sum -= Carry;
            carried++;
        }

        Low[index] = sum;
        if (carried != 0)
        {
            Raise(index, carried);
        }
    }

    private void Raise(int index, long carried)
    {
        if (high is null || high.Length < Low.Length)
        {
            Array.Resize(ref high, Low.Length);
        }

        high[index] += carried;
    }
}
