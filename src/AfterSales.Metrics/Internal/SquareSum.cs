using System.Numerics;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// A sum of squared weights without any rounding. The square of a decimal has up to 56 decimals, twice as many as a decimal: rounded one by one,
/// equal small weights would seem to differ, and the order would decide the last digit of their sum.
/// </summary>
/// <remarks>A mutable value, as the two sums in it: of what needs no more than 28 decimals, and of what needs up to 56.</remarks>
internal struct SquareSum
{
    private const int Decimals = 28;

    /// <summary>In units of 10⁻²⁸.</summary>
    private ExactSum coarse;

    /// <summary>In units of 10⁻⁵⁶.</summary>
    private ExactSum fine;

    /// <summary>The sum, rounded once, half to even, where it needs more than decimal's digits.</summary>
    public readonly decimal Rounded => fine.Sign == 0 ? coarse.Rounded : RoundOnce();

    /// <summary>Adds the square of a weight from 0 to 1e9.</summary>
    public void AddSquare(decimal weight)
    {
        var parts = DecimalParts.Of(weight);
        if (parts.High == 0)
        {
            var high = Wide.Multiply(parts.Low, parts.Low, out var low);
            AddUnits(low, high, 0, 2 * parts.Scale);
            return;
        }

        // Nineteen digits and more: the fine sum alone would be full after some hundred of the largest.
        var digits = ((BigInteger)parts.High << 64) | parts.Low;
        var whole = BigInteger.DivRem(digits * digits * BigInteger.Pow(10, 2 * (Decimals - parts.Scale)), BigInteger.Pow(10, Decimals), out var rest);
        coarse.ShowScales(1u << Decimals);
        coarse.AddUnits(whole);
        fine.AddUnits(rest);
    }

    /// <summary>Adds a sum of squares.</summary>
    public void Add(decimal squares) => coarse.Add(squares);

    public void Add(in SquareSum other)
    {
        coarse.Add(other.coarse);
        fine.Add(other.fine);
    }

    /// <summary>Adds (top·2¹²⁸ + high·2⁶⁴ + low)·10^−<paramref name="scale"/>, scale 0 to 56.</summary>
    public void AddUnits(ulong low, ulong high, ulong top, int scale)
    {
        if (scale <= Decimals)
        {
            coarse.ShowScales(1u << scale);
            coarse.AddUnits(low, high, top, scale);
        }
        else
        {
            fine.AddUnits(low, high, top, scale - Decimals);
        }
    }

    private readonly decimal RoundOnce()
    {
        var units = (coarse.ToUnits() * BigInteger.Pow(10, Decimals)) + fine.ToUnits();
        var limit = BigInteger.One << 96;
        for (var scale = Decimals; scale >= 0; scale--)
        {
            var divisor = BigInteger.Pow(10, (2 * Decimals) - scale);
            var digits = BigInteger.DivRem(units, divisor, out var rest);
            var half = (rest * 2).CompareTo(divisor);
            digits += half > 0 || (half == 0 && !digits.IsEven) ? 1 : 0;
            if (digits < limit)
            {
                return unchecked(new decimal((int)(uint)(digits & uint.MaxValue), (int)(uint)((digits >> 32) & uint.MaxValue), (int)(uint)(digits >> 64),
                    isNegative: false, (byte)scale));
            }
        }

        throw new OverflowException("The sum is beyond decimal's range.");
    }
}
