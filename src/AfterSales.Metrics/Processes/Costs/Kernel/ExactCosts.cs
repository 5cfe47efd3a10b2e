using System.Numerics;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>
/// Amounts of rate × time + direct cost, as whole numbers of 1/(36·10⁹·10^scale) of the currency: exact sums, rounded once, with the largest remainders.
/// </summary>
/// <remarks>In longs while they fit, which money and working hours do; from the first that does not, in integers of any length.</remarks>
internal sealed class ExactCosts
{
    private const long Limit = 1L << 62;
    private const int MostFastScale = 8;
    private static readonly long[] Tens = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    private readonly int scale;
    private long[] small;
    private BigInteger[]? big;

    public ExactCosts(int count, int scale)
    {
        (this.scale, small) = (scale, new long[count]);
        if (scale > MostFastScale)
        {
            Widen();
        }
    }

    public int Count => big?.Length ?? small.Length;

    private BigInteger Denominator => BigInteger.Pow(10, scale) * NodaConstants.TicksPerHour;

    /// <summary>Adds rate × ticks + direct cost to an amount; none has more decimals than the scale.</summary>
    /// <param name="index">The amount.</param>
    /// <param name="rate">The rate for an hour, not negative.</param>
    /// <param name="ticks">The time, not negative.</param>
    /// <param name="direct">The direct cost.</param>
    public void Add(int index, decimal rate, decimal ticks, decimal direct)
    {
        if (big is null && TryScale(rate, out var perHour) && TryTicks(ticks, out var time) && TryScale(direct, out var amount)
            && TryMultiply(perHour, time, out var timeCost) && TryMultiply(amount, NodaConstants.TicksPerHour, out var directCost)
            && TrySum(small[index], timeCost, directCost, out var sum))
        {
            small[index] = sum;
            return;
        }

        Widen();
        big![index] += (Scaled(rate) * new BigInteger(ticks)) + (Scaled(direct) * NodaConstants.TicksPerHour);
    }

    public BigInteger At(int index) => big is null ? small[index] : big[index];

    public BigInteger Sum()
    {
        var (sum, part) = (BigInteger.Zero, 0L);
        for (var i = 0; i < Count; i++)
        {
            if (big is not null)
            {
                sum += big[i];
                continue;
            }

            // Below 2⁶² each, so that a sum beyond it is written off in time.
            part += small[i];
            if (part is >= Limit or <= -Limit)
            {
                (sum, part) = (sum + part, 0);
            }
        }

        return sum + part;
    }

    /// <summary>The sums of groups, each amount in one of them.</summary>
    public BigInteger[] SumsOf(int[] groups, int count)
    {
        var (sums, parts) = (new BigInteger[count], new long[count]);
        for (var i = 0; i < groups.Length; i++)
        {
            var group = groups[i];
            if (big is not null)
            {
                sums[group] += big[i];
                continue;
            }

            parts[group] += small[i];
            if (parts[group] is >= Limit or <= -Limit)
            {
                sums[group] += parts[group];
                parts[group] = 0;
            }
        }

        for (var group = 0; group < count; group++)
        {
            sums[group] += parts[group];
        }

        return sums;
    }

    /// <summary>An amount as a decimal, to its digits.</summary>
    /// <exception cref="OverflowException">It exceeds decimal's range.</exception>
    public decimal Value(int index) => big is null ? Quotient(small[index]) : Value(big[index]);

    /// <inheritdoc cref="Value(int)"/>
    public decimal Value(BigInteger numerator)
    {
        var magnitude = BigInteger.Abs(numerator);
        if (scale <= 15 && magnitude <= (BigInteger)decimal.MaxValue)
        {
            return (decimal)numerator / (decimal)Denominator;
        }

        var whole = BigInteger.DivRem(magnitude, Denominator, out var rest);
        var value = (decimal)whole + ExactIntegers.Fraction(rest, Denominator);
        return numerator.Sign < 0 ? -value : value;
    }

    public static double Ratio(BigInteger part, BigInteger whole) => NearestDouble.Of(part, whole);

    /// <summary>numerator ÷ count as the nearest double.</summary>
    public double Each(BigInteger numerator, long count) => NearestDouble.Of(numerator, Denominator * count);

    /// <summary>The total in whole units, rounded once by the rule, and the amounts, so that they add up to it.</summary>
    /// <exception cref="OverflowException">An amount exceeds decimal's range.</exception>
    public (decimal Total, decimal[] Amounts) Round(MoneyRounding rounding, Currency currency)
    {
        var unit = rounding.UnitOf(currency);
        var divisor = Scaled(unit) * NodaConstants.TicksPerHour;
        var total = UnitsOf(Sum(), divisor, rounding.Rule);
        var units = big is null && divisor <= long.MaxValue ? RoundSmall((long)divisor, total) : RoundBig(divisor, total);
        return (InUnits(total, unit), units(unit));
    }

    private Func<decimal, decimal[]> RoundSmall(long divisor, BigInteger total)
    {
        var (parts, remainders, floors) = (new long[small.Length], new ulong[small.Length], BigInteger.Zero);
        for (var i = 0; i < small.Length; i++)
        {
            var quotient = small[i] / divisor;
            var rest = small[i] - (quotient * divisor);
            (parts[i], remainders[i]) = rest < 0 ? (quotient - 1, (ulong)(rest + divisor)) : (quotient, (ulong)rest);
        }

        foreach (var part in parts)
        {
            floors += part;
        }

        RadixSelection.AddToLargest(parts, remainders, (int)(total - floors));
        return unit => Array.ConvertAll(parts, part => InUnits(part, unit));
    }

    private Func<decimal, decimal[]> RoundBig(BigInteger divisor, BigInteger total)
    {
        var (parts, rests) = (new BigInteger[Count], new BigInteger[Count]);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = FloorDivide(At(i), divisor, out rests[i]);
        }

        var missing = (int)(total - parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part));
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(i => rests[i]).Take(missing))
        {
            parts[index] += 1;
        }

        return unit => Array.ConvertAll(parts, part => InUnits(part, unit));
    }

    private static BigInteger FloorDivide(BigInteger value, BigInteger divisor, out BigInteger rest)
    {
        var quotient = BigInteger.DivRem(value, divisor, out rest);
        if (rest.Sign < 0)
        {
            rest += divisor;
            quotient -= 1;
        }

        return quotient;
    }

    private static BigInteger UnitsOf(BigInteger value, BigInteger divisor, RoundingRule rule)
    {
        var floor = FloorDivide(value, divisor, out var rest);
        var half = (rest * 2).CompareTo(divisor);
        var isUp = !rest.IsZero && rule switch
        {
            RoundingRule.HalfToEven => half > 0 || (half == 0 && !floor.IsEven),
            RoundingRule.HalfAwayFromZero => half > 0 || (half == 0 && value.Sign > 0),
            RoundingRule.HalfTowardZero => half > 0 || (half == 0 && value.Sign < 0),
            RoundingRule.TowardZero => value.Sign < 0,
            RoundingRule.AwayFromZero => value.Sign > 0,
            RoundingRule.Floor => false,
            _ => true,
        };
        return isUp ? floor + 1 : floor;
    }

    /// <summary>With the unit's decimals: 0.10, not 0.1.</summary>
    private static decimal InUnits(BigInteger units, decimal unit) => (decimal)units * unit;

    private static decimal InUnits(long units, decimal unit) => units * unit;

    private decimal Quotient(long numerator) => numerator / ((decimal)NodaConstants.TicksPerHour * Tens[scale]);

    private bool TryScale(decimal value, out long scaled)
    {
        var parts = DecimalParts.Of(value);
        scaled = 0;
        if (parts.High != 0 || parts.Low >= Limit || parts.Scale > scale || !TryMultiply((long)parts.Low, Tens[scale - parts.Scale], out var magnitude))
        {
            return false;
        }

        scaled = parts.IsNegative ? -magnitude : magnitude;
        return true;
    }

    private static bool TryTicks(decimal ticks, out long time)
    {
        var fits = ticks < Limit;
        time = fits ? (long)ticks : 0;
        return fits;
    }

    private static bool TryMultiply(long left, long right, out long product)
    {
        var high = Wide.Multiply((ulong)Math.Abs(left), (ulong)right, out var low);
        var fits = high == 0 && low < Limit;
        product = !fits ? 0 : left < 0 ? -(long)low : (long)low;
        return fits;
    }

    private static bool TrySum(long sum, long one, long other, out long total)
    {
        var (first, fits) = (one + other, true);
        fits = first is < Limit and > -Limit;
        total = fits ? sum + first : 0;
        return fits && total is < Limit and > -Limit;
    }

    private BigInteger Scaled(decimal value)
    {
        var parts = DecimalParts.Of(value);
        var magnitude = (((BigInteger)parts.High << 64) | parts.Low) * BigInteger.Pow(10, Math.Max(scale - parts.Scale, 0));
        return parts.IsNegative ? -magnitude : magnitude;
    }

    private void Widen()
    {
        if (big is null)
        {
            big = Array.ConvertAll(small, value => (BigInteger)value);
            small = [];
        }
    }
}
