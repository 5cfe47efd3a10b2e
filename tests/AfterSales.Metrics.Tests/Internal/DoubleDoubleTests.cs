using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

/// <summary>The error of a product in plain arithmetic is that of the fused instruction, down to where products vanish.</summary>
public class DoubleDoubleTests
{
    [Fact]
    public void ProductError_AnyMagnitude_IsThatOfTheFusedInstruction()
    {
        var random = new Random(11);
        for (var i = 0; i < 200_000; i++)
        {
            var left = Any(random, -1074, 500);
            var right = Any(random, -1074, 500);
            var product = left * right;

            Assert.Equal(Math.FusedMultiplyAdd(left, right, -product), DoubleDouble.ProductError(left, right, product));
        }
    }

    [Fact]
    public void ProductError_ProductsNearTheSmallestNumbers_IsThatOfTheFusedInstruction()
    {
        var random = new Random(12);
        for (var i = 0; i < 200_000; i++)
        {
            var exponent = random.Next(-600, 180);
            var left = Any(random, exponent, exponent);
            var right = Any(random, Math.Max(-1074, -1080 - exponent), -890 - exponent);
            var product = left * right;

            Assert.Equal(Math.FusedMultiplyAdd(left, right, -product), DoubleDouble.ProductError(left, right, product));
        }
    }

    /// <summary>Up to the largest products, and beyond them: there the builds once parted.</summary>
    [Fact]
    public void ProductError_LargeOperandsAndProducts_IsThatOfTheFusedInstruction()
    {
        var random = new Random(13);
        for (var i = 0; i < 200_000; i++)
        {
            var exponent = random.Next(-60, 1024);
            var left = Any(random, exponent, exponent);
            var right = Any(random, 900 - exponent, Math.Min(1023, 1025 - exponent));
            var (one, other) = i % 2 == 0 ? (left, right) : (right, left);
            var product = one * other;

            Assert.Equal(Math.FusedMultiplyAdd(one, other, -product), DoubleDouble.ProductError(one, other, product));
        }
    }

    /// <summary>A number of any sign and bits, its exponent in the range given; often with few bits, so that ties come up.</summary>
    private static double Any(Random random, int lowest, int highest)
    {
        var bits = random.NextInt64(1L << 52) & (-1L << random.Next(0, 53));
        var size = Math.ScaleB(1 + (bits * Math.ScaleB(1, -52)), random.Next(lowest, highest + 1));
        return random.Next(2) == 0 ? size : -size;
    }
}
