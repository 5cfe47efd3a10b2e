#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace AfterSales.Metrics.Statistics;

/// <summary>Means and sample covariances of columns without gaps, in two passes.</summary>
/// <remarks>
/// Sums run in eight lanes that are added in a fixed order, so that machines with vectors of any width, or none, agree to the last bit;
/// hence also no fused multiply-add. Centered values are made a block at a time, so that every pair of columns is read from the first-level cache.
/// </remarks>
internal static class CrossProducts
{
    private const int Lanes = 8;
    private const int Block = 256;

    /// <summary>The means, and the covariances (divisor n − 1), row by row.</summary>
    public static (double[] Means, double[,] Covariances) Of(ReadOnlyMemory<double>[] columns)
    {
        var (k, n) = (columns.Length, columns.Length == 0 ? 0 : columns[0].Length);
        var means = new double[k];
        for (var i = 0; i < k; i++)
        {
            means[i] = Sum(columns[i].Span) / n;
        }

        var sums = new double[k, k];
        var centered = new double[k * Block];
        for (var start = 0; start < n; start += Block)
        {
            var length = Math.Min(Block, n - start);
            for (var i = 0; i < k; i++)
            {
                Center(columns[i].Span.Slice(start, length), means[i], centered.AsSpan(i * Block, length));
            }

            for (var i = 0; i < k; i++)
            {
                var j = 0;
#if NET
                // Four pairs at a time, whose sums do not wait for each other.
                for (; j + 3 <= i; j += 4)
                {
                    DotFour(centered, i * Block, j * Block, length, sums, i, j);
                }
#endif
                for (; j <= i; j++)
                {
                    sums[i, j] += Dot(centered.AsSpan(i * Block, length), centered.AsSpan(j * Block, length));
                }
            }
        }

        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                sums[i, j] /= n - 1.0;
                sums[j, i] = sums[i, j];
            }
        }

        return (means, sums);
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        // Blocks keep the error of a long sum small.
        var total = 0.0;
        for (var start = 0; start < values.Length; start += Block)
        {
            total += BlockSum(values.Slice(start, Math.Min(Block, values.Length - start)));
        }

        return total;
    }

    private static void Center(ReadOnlySpan<double> values, double mean, Span<double> centered)
    {
        for (var i = 0; i < values.Length; i++)
        {
            centered[i] = values[i] - mean;
        }
    }

#if NET
    private static double BlockSum(ReadOnlySpan<double> values)
    {
        ref var start = ref MemoryMarshal.GetReference(values);
        var (low, high, i) = (Vector256<double>.Zero, Vector256<double>.Zero, 0);
        for (; i + Lanes <= values.Length; i += Lanes)
        {
            low += Vector256.LoadUnsafe(ref start, (nuint)i);
            high += Vector256.LoadUnsafe(ref start, (nuint)(i + 4));
        }

        var sum = Lane(low, high);
        for (; i < values.Length; i++)
        {
            sum += Unsafe.Add(ref start, i);
        }

        return sum;
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ref var first = ref MemoryMarshal.GetReference(left);
        ref var second = ref MemoryMarshal.GetReference(right);
        var (low, high, i) = (Vector256<double>.Zero, Vector256<double>.Zero, 0);
        for (; i + Lanes <= left.Length; i += Lanes)
        {
            low += Vector256.LoadUnsafe(ref first, (nuint)i) * Vector256.LoadUnsafe(ref second, (nuint)i);
            high += Vector256.LoadUnsafe(ref first, (nuint)(i + 4)) * Vector256.LoadUnsafe(ref second, (nuint)(i + 4));
        }

        var sum = Lane(low, high);
        for (; i < left.Length; i++)
        {
            sum += Unsafe.Add(ref first, i) * Unsafe.Add(ref second, i);
        }

        return sum;
    }

    /// <summary>As <see cref="Dot"/>, of one column with four, in the same lanes and order.</summary>
    private static void DotFour(double[] centered, int left, int right, int length, double[,] sums, int row, int column)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(centered), left);
        ref var a = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(centered), right);
        ref var b = ref Unsafe.Add(ref a, Block);
        ref var c = ref Unsafe.Add(ref b, Block);
        ref var d = ref Unsafe.Add(ref c, Block);
        var (lowA, lowB, lowC, lowD) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (highA, highB, highC, highD) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        for (; i + Lanes <= length; i += Lanes)
        {
            var (low, high, at) = (Vector256.LoadUnsafe(ref first, (nuint)i), Vector256.LoadUnsafe(ref first, (nuint)(i + 4)), (nuint)i);
            lowA += low * Vector256.LoadUnsafe(ref a, at);
            lowB += low * Vector256.LoadUnsafe(ref b, at);
            lowC += low * Vector256.LoadUnsafe(ref c, at);
            lowD += low * Vector256.LoadUnsafe(ref d, at);
            highA += high * Vector256.LoadUnsafe(ref a, at + 4);
            highB += high * Vector256.LoadUnsafe(ref b, at + 4);
            highC += high * Vector256.LoadUnsafe(ref c, at + 4);
            highD += high * Vector256.LoadUnsafe(ref d, at + 4);
        }

        var (sumA, sumB, sumC, sumD) = (Lane(lowA, highA), Lane(lowB, highB), Lane(lowC, highC), Lane(lowD, highD));
        for (; i < length; i++)
        {
            var value = Unsafe.Add(ref first, i);
            sumA += value * Unsafe.Add(ref a, i);
            sumB += value * Unsafe.Add(ref b, i);
            sumC += value * Unsafe.Add(ref c, i);
            sumD += value * Unsafe.Add(ref d, i);
        }

        sums[row, column] += sumA;
        sums[row, column + 1] += sumB;
        sums[row, column + 2] += sumC;
        sums[row, column + 3] += sumD;
    }

    private static double Lane(Vector256<double> low, Vector256<double> high)
    {
        var pairs = low + high;
        return (pairs[0] + pairs[1]) + (pairs[2] + pairs[3]);
    }
#else
    private static double BlockSum(ReadOnlySpan<double> values)
    {
        Span<double> lanes = stackalloc double[Lanes];
        lanes.Clear();
        var i = 0;
        for (; i + Lanes <= values.Length; i += Lanes)
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                lanes[lane] += values[i + lane];
            }
        }

        var sum = Lane(lanes);
        for (; i < values.Length; i++)
        {
            sum += values[i];
        }

        return sum;
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        Span<double> lanes = stackalloc double[Lanes];
        lanes.Clear();
        var i = 0;
        for (; i + Lanes <= left.Length; i += Lanes)
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                lanes[lane] += left[i + lane] * right[i + lane];
            }
        }

        var sum = Lane(lanes);
        for (; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static double Lane(Span<double> lanes)
        => ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5])) + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
#endif
}
