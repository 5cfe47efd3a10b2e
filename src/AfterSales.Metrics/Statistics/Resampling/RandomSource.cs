using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>A seeded source of random numbers, the same on every platform: the generator xoshiro256**.</summary>
/// <remarks>
/// One seed holds independent substreams by index. A simulation that gives each of its trials the substream of its own index has the same answer
/// whichever thread runs which trial. A source remembers its place and is not for two threads at once.
/// <para>The state of substream i is outputs 4i + 1 … 4i + 4 of SplitMix64 started at the seed; so substream 0 is the authors' recommended seeding.
/// D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47, 2021; bounded integers without bias by D. Lemire,
/// Fast random integer generation in an interval, ACM TOMACS 29, 2019.</para>
/// </remarks>
public sealed class RandomSource
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    internal RandomSource(ulong s0, ulong s1, ulong s2, ulong s3) => (this.s0, this.s1, this.s2, this.s3) = (s0, s1, s2, s3);

    /// <summary>A source at the beginning of a substream.</summary>
    /// <param name="seed">Any number: the same seed gives the same numbers.</param>
    /// <param name="index">Which substream of the seed, as the number of the trial.</param>
    /// <returns>The source, at its beginning.</returns>
    public static RandomSource Of(ulong seed, ulong index = 0)
    {
        // Wraps by design, as all arithmetic of these generators.
        unchecked
        {
            var start = seed + (4 * index * Golden);
            return new RandomSource(Mix(start + Golden), Mix(start + (2 * Golden)), Mix(start + (3 * Golden)), Mix(start + (4 * Golden)));
        }
    }

    /// <summary>The next 64 random bits.</summary>
    /// <returns>Any unsigned integer, all equally likely.</returns>
    public ulong NextBits()
    {
        unchecked
        {
            var result = RotateLeft(s1 * 5, 7) * 9;
            var t = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= t;
            s3 = RotateLeft(s3, 45);
            return result;
        }
    }

    /// <summary>A number from 0 up to, not including, 1: a multiple of 2⁻⁵³.</summary>
    /// <returns>The number.</returns>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1L << 53));

    /// <summary>An integer from 0 up to, not including, <paramref name="bound"/>, all exactly equally likely.</summary>
    /// <param name="bound">How many integers; positive.</param>
    /// <returns>The integer.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is not positive.</exception>
    public int NextInteger(int bound) => (int)NextBelow((ulong)Guard.Positive(bound));

    /// <inheritdoc cref="NextInteger(int)"/>
    public long NextInteger(long bound) => (long)NextBelow((ulong)Guard.Positive(bound));

    /// <summary>A standard normal number, by inversion: one draw for one number.</summary>
    /// <returns>The quantile of (k + ½)·2⁻⁵² for a random k of 52 bits.</returns>
    public double NextNormal() => NormalDistribution.Quantile(((NextBits() >> 12) + 0.5) * (1.0 / (1L << 52)));

    /// <summary>An output of SplitMix64 started at the seed, counted from 1.</summary>
    internal static ulong Split(ulong seed, ulong place) => Mix(unchecked(seed + (place * Golden)));

    /// <summary>The 128-bit product of two 64-bit numbers.</summary>
    internal static ulong Multiply(ulong a, ulong b, out ulong low)
    {
#if NET
        return Math.BigMul(a, b, out low);
#else
        unchecked
        {
            var (aLow, aHigh, bLow, bHigh) = ((ulong)(uint)a, a >> 32, (ulong)(uint)b, b >> 32);
            var lowest = aLow * bLow;
            var middle = (aHigh * bLow) + (lowest >> 32);
            var other = (aLow * bHigh) + (uint)middle;
            low = (other << 32) | (uint)lowest;
            return (aHigh * bHigh) + (middle >> 32) + (other >> 32);
        }
#endif
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    private static ulong RotateLeft(ulong value, int by) => (value << by) | (value >> (64 - by));

    private ulong NextBelow(ulong bound)
    {
        var high = Multiply(NextBits(), bound, out var low);
        if (low < bound)
        {
            var threshold = unchecked(0 - bound) % bound;
            while (low < threshold)
            {
                high = Multiply(NextBits(), bound, out low);
            }
        }

        return high;
    }
}
