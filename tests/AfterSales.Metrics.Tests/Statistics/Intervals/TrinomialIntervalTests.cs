using System.Numerics;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class TrinomialIntervalTests
{
    [Fact]
    public void Score_EverySmallSample_IsWhereTheTestTurns()
    {
        foreach (var critical in new[] { 0.1, 1, NormalDistribution.TwoSidedQuantile(0.95), 4.4 })
        {
            for (var n = 1; n <= 24; n++)
            {
                for (var positive = 0; positive <= n; positive++)
                {
                    for (var negative = 0; positive + negative <= n; negative++)
                    {
                        Check(positive, negative, n, critical);
                    }
                }
            }
        }
    }

    [Fact]
    public void Score_LargeSamples_AreWhereTheTestTurns()
    {
        var random = new Random(2016);
        for (var i = 0; i < 3_000; i++)
        {
            var n = Math.Floor(Math.Pow(10, 15 * random.NextDouble()));
            var positive = Math.Floor(random.Next(3) == 0 ? random.Next(3) : n * random.NextDouble());
            var negative = Math.Floor(random.Next(3) == 0 ? random.Next(3) : (n - positive) * random.NextDouble());
            Check(Math.Min(positive, n), Math.Max(0, Math.Min(negative, n - positive)), n, 0.01 + (6 * random.NextDouble()));
        }
    }

    [Fact]
    public void Score_SidesExchanged_IsMirroredToTheLastBit()
    {
        for (var n = 1; n <= 30; n++)
        {
            for (var positive = 0; positive <= n; positive++)
            {
                for (var negative = 0; positive + negative <= n; negative++)
                {
                    var (lower, upper) = TrinomialInterval.Score(positive, negative, n, 1.96);
                    Assert.Equal((-upper, -lower), TrinomialInterval.Score(negative, positive, n, 1.96));
                    Assert.True(lower < upper && (positive != n || upper == 1) && (negative != n || lower == -1));
                }
            }
        }
    }

    [Fact]
    public void Score_OneKindAlone_IsTheKnownFraction()
    {
        // All positive: (n − z²)/(n + z²) … 1; all neutral: ±z²/(n + z²).
        Assert.Equal((0.5, 1), TrinomialInterval.Score(12, 0, 12, 2));
        Assert.Equal((-0.25, 0.25), TrinomialInterval.Score(0, 0, 12, 2));
        Assert.Equal((-0.6, 1), TrinomialInterval.Score(1, 0, 1, 2));
    }

    [Theory]
    [InlineData(1e-90)]
    [InlineData(1e-120)]
    [InlineData(5e-324)]
    public void Score_LevelNextToZero_IsTheDifference(double critical)
    {
        Assert.Equal((0.25, 0.25), TrinomialInterval.Score(2, 1, 4, critical));
        Assert.Equal((0.5, 0.5), TrinomialInterval.Score(2, 0, 4, critical));
        Assert.Equal((1, 1), TrinomialInterval.Score(4, 0, 4, critical));
        var (lower, upper) = TrinomialInterval.Score(2, 2, 4, critical);
        Assert.True(lower == -upper && upper >= 0 && upper <= critical);
    }

    // Within three units of the last digit, of the limit or of its distance from the difference where that is larger: the test keeps what lies so much further
    // inside, and rejects what lies so much further outside.
    private static void Check(double positive, double negative, double n, double critical)
    {
        var (lower, upper) = TrinomialInterval.Score(positive, negative, n, critical);
        Check(lower, -1);
        Check(upper, 1);

        void Check(double limit, int side)
        {
            var room = 3 * Math.Max(Math.Abs(limit), Math.Abs(((positive - negative) / n) - limit)) / (1L << 52);
            Assert.False(IsRejected(positive, negative, n, critical, limit - (side * room)), $"{positive}, {negative} of {n}, {critical}: {limit}");
            var outside = limit + (side * room);
            Assert.True(Math.Abs(outside) > 1 || IsRejected(positive, negative, n, critical, outside), $"{positive}, {negative} of {n}, {critical}: {limit}");
        }
    }

    /// <summary>
    /// Whether (e − δ)²·n > z²·(2q + δ − δ²), in whole numbers of a power of two and so without rounding: q is the larger root of 2n·q² + b·q − Dδ(1 − δ) with
    /// b = (2n − P + D)δ − P − D, and lies below the x for which both sides are alike where the parabola is above zero and rises at x.
    /// </summary>
    private static bool IsRejected(double positive, double negative, double n, double critical, double delta)
    {
        Dyadic p = Dyadic.Of(positive), d = Dyadic.Of(negative), count = Dyadic.Of(n), at = Dyadic.Of(delta);
        var square = Dyadic.Of(critical) * Dyadic.Of(critical);
        var far = p - d - (count * at);
        var spread = at * (Dyadic.Of(1) - at);

        // All by 2z²n: x, the slope and the value of the parabola there.
        var x = (far * far) - (square * count * spread);
        var b = (((Dyadic.Of(2) * count) - p + d) * at) - p - d;
        var scale = Dyadic.Of(2) * square * count;
        var value = (Dyadic.Of(2) * count * x * x) + (b * x * scale) - (d * spread * scale * scale);
        return value.Sign > 0 && ((Dyadic.Of(2) * x) + (square * b)).Sign > 0;
    }

    /// <summary>A whole number times a power of two.</summary>
    private readonly record struct Dyadic(BigInteger Digits, int Exponent)
    {
        public int Sign => Digits.Sign;

        public static Dyadic Of(double value)
        {
            var bits = BitConverter.DoubleToInt64Bits(value);
            var (exponent, digits) = ((int)(bits >> 52) & 0x7FF, bits & ((1L << 52) - 1));
            digits |= exponent > 0 ? 1L << 52 : 0;
            return new Dyadic(bits < 0 ? -digits : digits, Math.Max(exponent, 1) - 1075);
        }

        public static Dyadic operator +(Dyadic left, Dyadic right)
        {
            var exponent = Math.Min(left.Exponent, right.Exponent);
            return new Dyadic((left.Digits << (left.Exponent - exponent)) + (right.Digits << (right.Exponent - exponent)), exponent);
        }

        public static Dyadic operator -(Dyadic left, Dyadic right) => left + new Dyadic(-right.Digits, right.Exponent);

        public static Dyadic operator *(Dyadic left, Dyadic right) => new(left.Digits * right.Digits, left.Exponent + right.Exponent);
    }
}
