#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace AfterSales.Metrics.Statistics;

/// <summary>
/// Draws indices below n for one resample after another. Eight generators side by side give eight draws; the high half of a 32-bit draw × n is an index,
/// its low half
/// is what is left of the randomness for the next one. A leftover below the threshold 2³² mod nᵏ discards all eight draws, so that all tuples are exactly
/// equally likely.
/// </summary>
/// <remarks>
/// The generators are xoroshiro128++ (D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47, 2021), whose steps are
/// additions, shifts and
/// rotations, the same in vectors and without; generator j of resample r starts at outputs 16r + 2j + 1 and 16r + 2j + 2 of SplitMix64 at the seed.
/// Several indices from
/// one draw by N. Brackett-Rozinsky and D. Lemire, Batched ranged random integer generation, 2024.
/// </remarks>
internal readonly struct ResampleIndices
{
    private const int Lanes = 8;
    private const int MostBatch = 6;

    private readonly uint bound;
    private readonly uint threshold;
    private readonly int batch;

    public ResampleIndices(int count)
    {
        bound = (uint)count;

        // Batches stop where discarding would cost more than they save: one draw in a thousand.
        var product = 1UL;
        while (batch < MostBatch && product * bound <= (1UL << 32) / 1000)
        {
            product *= bound;
            batch++;
        }

        threshold = (uint)((1UL << 32) % product);
    }

    /// <summary>Independent indices of one resample, each from 0 to n − 1.</summary>
    public void Fill(ulong seed, ulong resample, Span<int> indices)
    {
        if (batch == 0)
        {
            var source = RandomSource.Of(seed, resample);
            for (var i = 0; i < indices.Length; i++)
            {
                indices[i] = source.NextInteger((int)bound);
            }

            return;
        }

        Span<ulong> states = stackalloc ulong[2 * Lanes];
        for (var lane = 0; lane < Lanes; lane++)
        {
            var place = unchecked((2 * Lanes * resample) + (2 * (ulong)lane));
            (states[lane], states[Lanes + lane]) = (RandomSource.Split(seed, unchecked(place + 1)), RandomSource.Split(seed, unchecked(place + 2)));
        }

        var filled = 0;
#if NET
        if (Vector256.IsHardwareAccelerated)
        {
            filled = FillByVectors(states, indices);
        }
#endif
        FillByLanes(states, indices.Slice(filled));
    }

    /// <summary>Σ values at the indices, in eight sums by place.</summary>
    public static double Sum(ReadOnlySpan<double> values, ReadOnlySpan<int> indices)
    {
        var (s0, s1, s2, s3, s4, s5, s6, s7) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        var i = 0;
        for (; i + Lanes <= indices.Length; i += Lanes)
        {
            var group = indices.Slice(i, Lanes);
            s0 += values[group[0]];
            s1 += values[group[1]];
            s2 += values[group[2]];
            s3 += values[group[3]];
            s4 += values[group[4]];
            s5 += values[group[5]];
            s6 += values[group[6]];
            s7 += values[group[7]];
        }

        for (; i < indices.Length; i++)
        {
            s0 += values[indices[i]];
        }

        return s0 + s1 + (s2 + s3) + (s4 + s5 + (s6 + s7));
    }

    /// <summary>The plain way, which the vectors repeat: in each step the low halves of eight draws, then the high ones.</summary>
    internal void FillByLanes(Span<ulong> states, Span<int> indices)
    {
        Span<int> step = stackalloc int[2 * MostBatch * Lanes];
        for (var at = 0; at < indices.Length;)
        {
            var isAccepted = true;
            for (var lane = 0; lane < Lanes; lane++)
            {
                var draw = Next(ref states[lane], ref states[Lanes + lane]);
                isAccepted &= Split(unchecked((uint)draw), step.Slice(lane)) & Split((uint)(draw >> 32), step.Slice((batch * Lanes) + lane));
            }

            if (isAccepted)
            {
                var count = Math.Min(2 * batch * Lanes, indices.Length - at);
                step.Slice(0, count).CopyTo(indices.Slice(at));
                at += count;
            }
        }
    }

    private static ulong Next(ref ulong s0, ref ulong s1)
    {
        // Wraps by design, as all arithmetic of these generators.
        unchecked
        {
            var sum = s0 + s1;
            var result = ((sum << 17) | (sum >> 47)) + s0;
            s1 ^= s0;
            s0 = ((s0 << 49) | (s0 >> 15)) ^ s1 ^ (s1 << 21);
            s1 = (s1 << 28) | (s1 >> 36);
            return result;
        }
    }

    /// <summary>The indices of one draw, eight places apart; whether its leftover may stand.</summary>
    private bool Split(uint draw, Span<int> indices)
    {
        for (var k = 0; k < batch; k++)
        {
            var product = (ulong)draw * bound;
            indices[k * Lanes] = (int)(product >> 32);
            draw = unchecked((uint)product);
        }

        return draw >= threshold;
    }

#if NET
    /// <summary>As many whole steps as fit; the states are then those of the step that follows.</summary>
    private int FillByVectors(Span<ulong> states, Span<int> indices)
    {
        ref var state = ref MemoryMarshal.GetReference(states);
        ref var start = ref MemoryMarshal.GetReference(indices);
        var (a0, b0) = (Vector256.LoadUnsafe(ref state), Vector256.LoadUnsafe(ref state, 4));
        var (a1, b1) = (Vector256.LoadUnsafe(ref state, 8), Vector256.LoadUnsafe(ref state, 12));
        var (factor, limit) = (Vector256.Create((ulong)bound), Vector256.Create((long)threshold));
        var (at, size) = (0, 2 * batch * Lanes);
        while (at + size <= indices.Length)
        {
            var (a, b) = (Next(ref a0, ref a1), Next(ref b0, ref b1));
            ref var half = ref Unsafe.Add(ref start, at);
            var isRejected = Split(a, b, factor, limit, ref half) | Split(a >> 32, b >> 32, factor, limit, ref Unsafe.Add(ref half, batch * Lanes));
            at += isRejected ? 0 : size;
        }

        a0.StoreUnsafe(ref state);
        b0.StoreUnsafe(ref state, 4);
        a1.StoreUnsafe(ref state, 8);
        b1.StoreUnsafe(ref state, 12);
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Split(Vector256<ulong> a, Vector256<ulong> b, Vector256<ulong> factor, Vector256<long> limit, ref int indices)
    {
        for (var k = 0; k < batch; k++)
        {
            (a, b) = (LowProduct(a, factor), LowProduct(b, factor));
            Vector256.Narrow(a >> 32, b >> 32).AsInt32().StoreUnsafe(ref indices, (nuint)(k * Lanes));
        }

        var low = Vector256.Create((long)uint.MaxValue);
        return Vector256.LessThanAny(a.AsInt64() & low, limit) || Vector256.LessThanAny(b.AsInt64() & low, limit);
    }

    /// <summary>Products of the low halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> LowProduct(Vector256<ulong> a, Vector256<ulong> factor)
        => Avx2.IsSupported ? Avx2.Multiply(a.AsUInt32(), factor.AsUInt32()) : (a & Vector256.Create((ulong)uint.MaxValue)) * factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Next(ref Vector256<ulong> s0, ref Vector256<ulong> s1)
    {
        var sum = s0 + s1;
        var result = ((sum << 17) | (sum >> 47)) + s0;
        s1 ^= s0;
        s0 = ((s0 << 49) | (s0 >> 15)) ^ s1 ^ (s1 << 21);
        s1 = (s1 << 28) | (s1 >> 36);
        return result;
    }
#endif
}
