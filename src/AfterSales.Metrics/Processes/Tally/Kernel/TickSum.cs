using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>A sum of ticks in 128 bits: a million cases of a month each are more than a long holds.</summary>
internal struct TickSum
{
    private ulong low;
    private long high;

    public readonly bool IsZero => low == 0 && high == 0;

    /// <exception cref="OverflowException">The sum has more digits than a decimal.</exception>
    public readonly decimal Ticks => high == 0 ? low : ((decimal)high * 18_446_744_073_709_551_616m) + low;

    /// <exception cref="OverflowException">The sum has more digits than a decimal.</exception>
    public readonly TotalTime Time => TotalTime.FromTicks(Ticks);

    public static TickSum Of(TotalTime time)
    {
        var parts = DecimalParts.Of(decimal.Truncate(time.Ticks));
        return new TickSum { low = parts.Low, high = parts.High };
    }

    /// <param name="ticks">Not negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long ticks)
    {
        unchecked
        {
            low += (ulong)ticks;
            if (low < (ulong)ticks)
            {
                high++;
            }
        }
    }

    public void Add(TickSum other)
    {
        unchecked
        {
            low += other.low;
            high += other.high + (low < other.low ? 1 : 0);
        }
    }
}
