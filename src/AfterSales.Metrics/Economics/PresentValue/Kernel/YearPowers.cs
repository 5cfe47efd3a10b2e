using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// Powers (1 + r)^(−ticks / ticks per year) in double-double, made of multiplications only: the yearly factor's root once, by Newton's method from the
/// framework's approximation, which leaves no trace of how a platform rounds its logarithm; then its binary powers.
/// </summary>
internal readonly ref struct YearPowers
{
    public const int Count = 36; // 20,000 years of the finest ticks

    private readonly Span<DoubleDouble> squares;

    public YearPowers(double rate, int ticksPerYear, Span<DoubleDouble> buffer)
    {
        squares = buffer;
        TicksPerYear = ticksPerYear;
        buffer[0] = rate == 0 ? DoubleDouble.One
            : Root(DoubleDouble.One / DoubleDouble.Sum(1, rate), Elementary.Exp(-Elementary.Log1P(rate) / ticksPerYear), ticksPerYear);
        for (var k = 1; k < buffer.Length; k++)
        {
            buffer[k] = buffer[k - 1] * buffer[k - 1];
        }
    }

    public int TicksPerYear { get; }

    /// <summary>The value at the valuation date of one received some ticks later; earlier ticks are negative.</summary>
    public DoubleDouble Factor(long ticks)
    {
        var factor = DoubleDouble.One;
        var rest = (ulong)Math.Abs(ticks);
        for (var k = 0; rest != 0; k++, rest >>= 1)
        {
            if ((rest & 1) != 0)
            {
                factor *= squares[k];
            }
        }

        return ticks < 0 ? DoubleDouble.One / factor : factor;
    }

    private static DoubleDouble Root(DoubleDouble value, double start, int degree)
    {
        // Newton's step for x^n = value, x·(1 + (value / xⁿ − 1) / n); two of them leave an error below the last digit.
        var x = new DoubleDouble(start, 0);
        for (var i = 0; i < 2; i++)
        {
            x += x * ((value / x.Power(degree)) + -1.0) / new DoubleDouble(degree, 0);
        }

        return x;
    }
}
