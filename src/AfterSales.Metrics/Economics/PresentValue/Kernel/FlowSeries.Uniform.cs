using System.Runtime.CompilerServices;
#if NET
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AfterSales.Metrics.Internal;
#endif

namespace AfterSales.Metrics.Economics;

/// <content>The everyday case, at one reading: each time once, no amount zero, all with as many decimals, all sums exact in a double.</content>
internal unsafe partial struct FlowSeries
{
    // A number below 2⁵² is exact in a double, whose digits it is; and so are all sums here.
    private const double ExactInDigits = 4.5e15;
    private const ulong SignBit = 0x8000_0000;
    private const ulong DigitsOfDouble = 0x4330_0000_0000_0000;
    private const double TwoTo52 = 4_503_599_627_370_496;

    /// <summary>False, with nothing of use left behind, when the case is another.</summary>
    private bool LoadUniform(ReadOnlySpan<decimal> amounts)
    {
        fixed (decimal* first = amounts)
        {
            return LoadUniform((ulong*)first, amounts.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool LoadUniform(ulong* words, int count)
    {
        var head = words[0] & ~SignBit;
        if (head >> 32 != 0)
        {
            return false;
        }

        var (all, other, changes, total, start) = (0UL, 0UL, 0, 0.0, 0);
        var isNegative = (words[0] & SignBit) != 0;
#if NET
        if (count >= 4 && !ColdStart.Covers(count))
        {
            start = LoadFours(words, count, head, ref all, ref other, ref changes, ref total, ref isNegative);
        }
#endif

        // Whatever wraps around here is found out below.
        unchecked
        {
            var target = Amounts;
            for (var i = start; i < count; i++)
            {
                var (sized, magnitude) = (words[2 * i], words[(2 * i) + 1]);
                all |= magnitude;
                other |= ((sized & ~SignBit) ^ head) | (magnitude == 0 ? 1UL : 0);
                var sign = (sized & SignBit) != 0;
                changes += sign != isNegative ? 1 : 0;
                isNegative = sign;
                var amount = sign ? -(double)(long)magnitude : (long)magnitude;
                total += amount;
                target[i] = amount;
            }
        }

        if (other != 0 || all * (double)count >= ExactInDigits)
        {
            return false;
        }

        (Count, SignChanges, TotalSign, IsExact) = (count, changes, Math.Sign(total), true);
        Low = null;
        return true;
    }

#if NET
    /// <summary>Four amounts at a time; how many are done, which are none without vectors.</summary>
    private readonly int LoadFours(
        ulong* words, int count, ulong head, ref ulong all, ref ulong other, ref int changes, ref double total, ref bool isNegative)
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        var (magnitudes, heads, zeros, sums) = (Vector256<long>.Zero, Vector256<long>.Zero, Vector256<long>.Zero, Vector256<double>.Zero);
        var target = Amounts;
        var done = 0;
        var last = isNegative ? 1U : 0;
        for (; done + 4 <= count; done += 4)
        {
            var two = Vector256.Load((long*)words + (2 * done));
            var next = Vector256.Load((long*)words + (2 * done) + 4);
            var head4 = Avx2.Permute4x64(Avx2.UnpackLow(two, next), 0b11_01_10_00);
            var low4 = Avx2.Permute4x64(Avx2.UnpackHigh(two, next), 0b11_01_10_00);
            magnitudes |= low4;
            heads |= (head4 & Vector256.Create(~(long)SignBit)) ^ Vector256.Create((long)head);
            zeros |= Vector256.Equals(low4, Vector256<long>.Zero);
            var amount = (low4 | Vector256.Create((long)DigitsOfDouble)).AsDouble() - Vector256.Create(TwoTo52);
            amount = (amount.AsInt64() | Vector256.ShiftLeft(head4 & Vector256.Create((long)SignBit), 32)).AsDouble();
            sums += amount;
            amount.Store(target + done);
            var signs = amount.ExtractMostSignificantBits();
            changes += BitOperations.PopCount((signs ^ ((signs << 1) | last)) & 15);
            last = signs >> 3;
        }

        var folded = magnitudes.GetLower() | magnitudes.GetUpper();
        all |= unchecked((ulong)(folded.GetElement(0) | folded.GetElement(1)));
        other |= (heads | zeros) == Vector256<long>.Zero ? 0UL : 1;
        total += Vector256.Sum(sums);
        isNegative = last != 0;
        return done;
    }
#endif
}
