namespace AfterSales.Metrics.Statistics;

/// <summary>
/// Draws indices below n, as many from one 64-bit draw as fit: the high half of bits × n is an index, its low half is what is left of the randomness for the next
/// one; a leftover below the threshold 2⁶⁴ mod nᵏ is drawn again, so that all k-tuples are exactly equally likely.
/// N. Brackett-Rozinsky and D. Lemire, Batched ranged random integer generation, 2024.
/// </summary>
internal readonly struct ResampleIndices
{
    private const int MostBatch = 6;

    private readonly ulong bound;
    private readonly ulong product;
    private readonly ulong threshold;

    public ResampleIndices(int count)
    {
        bound = (ulong)count;
        product = bound;
        Batch = 1;

        // Batches stop where rejections would cost more than they save: one in a hundred.
        while (Batch < MostBatch && product <= ulong.MaxValue / 100 / bound)
        {
            product *= bound;
            Batch++;
        }

        threshold = unchecked(0 - product) % product;
    }

    /// <summary>Indices from one draw.</summary>
    public int Batch { get; }

    /// <summary>Independent indices, each from 0 to n − 1.</summary>
    public void Fill(RandomSource source, Span<int> indices)
    {
        var at = 0;
        while (at < indices.Length)
        {
            var bits = Accepted(source);
            for (var k = 0; k < Batch && at < indices.Length; k++)
            {
                indices[at++] = (int)RandomSource.Multiply(bits, bound, out bits);
            }
        }
    }

    /// <summary>Σ over as many drawn values as there are, by the same indices as <see cref="Fill"/>, in four sums by place.</summary>
    public double Sum(RandomSource source, ReadOnlySpan<double> values)
    {
        var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0);
        var left = values.Length;
        if (Batch == MostBatch)
        {
            while (left >= 12)
            {
                var one = Accepted(source);
                var two = Accepted(source);
                s0 += values[(int)RandomSource.Multiply(one, bound, out one)];
                s1 += values[(int)RandomSource.Multiply(two, bound, out two)];
                s2 += values[(int)RandomSource.Multiply(one, bound, out one)];
                s3 += values[(int)RandomSource.Multiply(two, bound, out two)];
                s0 += values[(int)RandomSource.Multiply(one, bound, out one)];
                s1 += values[(int)RandomSource.Multiply(two, bound, out two)];
                s2 += values[(int)RandomSource.Multiply(one, bound, out one)];
                s3 += values[(int)RandomSource.Multiply(two, bound, out two)];
                s0 += values[(int)RandomSource.Multiply(one, bound, out one)];
                s1 += values[(int)RandomSource.Multiply(two, bound, out two)];
                s2 += values[(int)RandomSource.Multiply(one, bound, out one)];
                s3 += values[(int)RandomSource.Multiply(two, bound, out two)];
                left -= 12;
            }
        }

        while (left > 0)
        {
            var bits = Accepted(source);
            for (var k = 0; k < Batch && left > 0; k++, left--)
            {
                s0 += values[(int)RandomSource.Multiply(bits, bound, out bits)];
            }
        }

        return s0 + s1 + (s2 + s3);
    }

    /// <summary>A draw whose leftover after the whole batch is not below the threshold; the leftover is bits·nᵏ mod 2⁶⁴.</summary>
    private ulong Accepted(RandomSource source)
    {
        while (true)
        {
            var bits = source.NextBits();
            if (unchecked(bits * product) >= threshold)
            {
                return bits;
            }
        }
    }
}
