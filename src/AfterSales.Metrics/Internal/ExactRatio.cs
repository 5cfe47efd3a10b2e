using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>Multiplies many whole numbers by one ratio, total / sum, exactly: quotient and remainder by four multiplications and no division.</summary>
/// <remarks>
/// With total = a·sum + ρ and f = ⌊ρ·2⁶⁴ / sum⌋, a·w + ⌊w·f / 2⁶⁴⌋ is the quotient of w·total / sum or one less, as w·2⁻⁶⁴ is below one half.
/// Either way the remainder fits 64 bits, so that its low words decide. After T. Granlund and P. Montgomery, Division by invariant integers, 1994.
/// </remarks>
internal readonly struct ExactRatio
{
    private readonly ulong total;
    private readonly ulong sum;
    private readonly ulong whole;
    private readonly ulong fraction;

    /// <param name="total">Below 2⁶³.</param>
    /// <param name="sum">From 1, below 2⁶³.</param>
    public ExactRatio(ulong total, ulong sum)
    {
        (this.total, this.sum, whole) = (total, sum, total / sum);
        fraction = FractionOf(total % sum, sum);
    }

    public ulong Total => total;

    public ulong Sum => sum;

    /// <summary>⌊weight·total / sum⌋, which must fit 63 bits, for a weight below 2⁶³.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(ulong weight, out ulong remainder)
    {
        // Arithmetic modulo 2⁶⁴ is the method's.
        unchecked
        {
            var quotient = (weight * whole) + Wide.Multiply(weight, fraction, out _);
            var rest = (weight * total) - (quotient * sum);

            // Taken as often as not, so without a branch.
            var isLow = rest >= sum ? ulong.MaxValue : 0UL;
            remainder = rest - (sum & isLow);
            return quotient - isLow;
        }
    }

    /// <summary>⌊rest·2⁶⁴ / sum⌋ by long division: once for a ratio.</summary>
    private static ulong FractionOf(ulong rest, ulong sum)
    {
        unchecked
        {
            // Long division by digits of 32 bits (D. Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D), whose lower two digits are zero.
            var shift = 64 - Wide.BitLength(sum);
            var (divisor, dividend) = (sum << shift, rest << shift);
            var (high, low) = (divisor >> 32, divisor & uint.MaxValue);
            var first = Digit(ref dividend);
            return (first << 32) | Digit(ref dividend);

            ulong Digit(ref ulong above)
            {
                var (digit, over) = (above / high, above % high);
                while (digit > uint.MaxValue || digit * low > over << 32)
                {
                    digit--;
                    over += high;
                    if (over > uint.MaxValue)
                    {
                        break;
                    }
                }

                above = (above << 32) - (digit * divisor);
                return digit;
            }
        }
    }
}
