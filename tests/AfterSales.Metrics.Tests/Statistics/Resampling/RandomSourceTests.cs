using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class RandomSourceTests
{
    // The authors' C program started at the state 1, 2, 3, 4.
    [Fact]
    public void NextBits_ReferenceState_GivesTheReferenceNumbers()
    {
        var source = new RandomSource(1, 2, 3, 4);

        Assert.Equal(
            [11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600],
            Enumerable.Range(0, 6).Select(_ => source.NextBits()).ToArray());
    }

    [Fact]
    public void NextBits_AgainstTheObviousSeeding_Agrees()
    {
        ulong state = 42;
        ulong Split()
        {
            unchecked
            {
                state += 0x9E3779B97F4A7C15;
                var z = state;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                return z ^ (z >> 31);
            }
        }

        for (ulong index = 0; index < 5; index++)
        {
            var expected = new RandomSource(Split(), Split(), Split(), Split());
            Assert.Equal(expected.NextBits(), RandomSource.Of(42, index).NextBits());
        }
    }

    [Fact]
    public void NextDouble_AnyDraw_IsInsideTheUnitInterval()
    {
        var source = RandomSource.Of(7);
        var draws = Enumerable.Range(0, 100_000).Select(_ => source.NextDouble()).ToArray();

        Assert.All(draws, x => Assert.InRange(x, 0, 1 - (1.0 / (1L << 53))));
        Assert.InRange(draws.Average(), 0.497, 0.503);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void NextInteger_AnyBound_IsUniform(int bound)
    {
        var source = RandomSource.Of(11, 3);
        var counts = new int[bound];
        for (var i = 0; i < 100 * bound; i++)
        {
            counts[source.NextInteger(bound)]++;
        }

        var chiSquared = counts.Sum(c => (c - 100.0) * (c - 100.0) / 100);
        Assert.True(bound == 1 || ChiSquaredDistribution.Survival(chiSquared, bound - 1) > 1e-4);
    }

    [Fact]
    public void NextInteger_LargestBound_StaysBelow()
    {
        var source = RandomSource.Of(5);
        for (var i = 0; i < 1000; i++)
        {
            Assert.InRange(source.NextInteger(long.MaxValue), 0, long.MaxValue - 1);
        }
    }

    [Fact]
    public void NextInteger_BoundNotPositive_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomSource.Of(1).NextInteger(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomSource.Of(1).NextInteger(-1L));
    }

    [Fact]
    public void NextNormal_ManyDraws_HaveUnitVariance()
    {
        var source = RandomSource.Of(99);
        var draws = Enumerable.Range(0, 100_000).Select(_ => source.NextNormal()).ToArray();

        Assert.InRange(draws.Average(), -0.015, 0.015);
        Assert.InRange(draws.Average(x => x * x), 0.98, 1.02);
    }

    [Property]
    public bool Multiply_AnyPair_IsTheProduct(ulong a, ulong b)
    {
        var high = RandomSource.Multiply(a, b, out var low);
        return (System.Numerics.BigInteger)a * b == (new System.Numerics.BigInteger(high) << 64) + low;
    }

    [Property]
    public bool Of_SameSeedAndIndex_IsTheSameSource(ulong seed, ulong index)
        => RandomSource.Of(seed, index).NextBits() == RandomSource.Of(seed, index).NextBits()
            && RandomSource.Of(seed, index).NextBits() != RandomSource.Of(seed, unchecked(index + 1)).NextBits();
}
