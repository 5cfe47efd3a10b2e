using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>To which unit an amount is rounded, and by which rule. The only way a number becomes money of fewer digits.</summary>
public sealed partial record MoneyRounding
{
    /// <summary>To the currency's minor unit, midpoint to even.</summary>
    public static MoneyRounding Default { get; } = new();

    /// <summary>The unit, in units of the currency: 0.05 for Swiss cash. Null, the default, is the currency's minor unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not positive.</exception>
    public decimal? Unit
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }

    /// <summary>Which neighbor is taken; <see cref="RoundingRule.HalfToEven"/> by default.</summary>
    public RoundingRule Rule
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The unit for amounts of a currency.</summary>
    /// <param name="currency">The currency.</param>
    /// <returns><see cref="Unit"/>, or the currency's minor unit.</returns>
    public decimal UnitOf(Currency currency) => Unit ?? currency.MinorUnit;

    /// <summary>Rounds an amount of a currency.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The multiple of the unit that the rule names, with no more digits than the unit.</returns>
    /// <exception cref="OverflowException">The rounded amount exceeds decimal's range, or has more digits than a decimal.</exception>
    public decimal Round(decimal amount, Currency currency)
    {
        // Exact: the remainder has no rounding error, so the comparison with half a unit decides correctly.
        var unit = UnitOf(currency);
        var remainder = Decimals.Divide(amount, unit, out var units);
        var towardZero = amount - remainder;
        var isFarther = remainder != 0 && TakesFartherNeighbor(Math.Abs(remainder), unit, !units.IsEven, amount < 0);
        var rounded = isFarther ? towardZero + (amount < 0 ? -unit : unit) : towardZero;

        // A sum keeps the digits of both unless there is no room for them.
        var scale = Decimals.ScaleOf(unit);
        if (Decimals.ScaleOf(rounded) < scale)
        {
            RequireMultiple(rounded, unit, isFarther ? units + (amount < 0 ? -1 : 1) : units);
        }

        // A multiple of the unit, written with the unit's digits: 0.12 rather than 0.120.
        return decimal.Round(rounded, scale);
    }

    /// <summary>Rounds a computed number, the one way by which a <see cref="double"/> becomes money.</summary>
    /// <param name="amount">The number; finite and within decimal's range.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The rounded money.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN, infinite, or beyond decimal's range.</exception>
    /// <exception cref="OverflowException">The rounded amount has more digits than a decimal.</exception>
    public Money Round(double amount, Currency currency)
    {
        const double Limit = 7.9e28;
        Guard.InRange(amount, -Limit, Limit);
        return Money.Of(Round((decimal)amount, currency), currency);
    }

    private static void RequireMultiple(decimal rounded, decimal unit, BigInteger units)
    {
        if (Decimals.Divide(rounded, unit, out var written) != 0 || written != units)
        {
            throw new OverflowException(FormattableString.Invariant($"The multiple of {unit} next to {rounded} has more digits than a decimal."));
        }
    }

    private bool TakesFartherNeighbor(decimal distance, decimal unit, bool isOdd, bool isNegative)
    {
        // Compared as distance against the rest of the unit: doubling could lose the last digit.
        var half = distance.CompareTo(unit - distance);
        return Rule switch
        {
            RoundingRule.HalfToEven => half > 0 || (half == 0 && isOdd),
            RoundingRule.HalfAwayFromZero => half >= 0,
            RoundingRule.HalfTowardZero => half > 0,
            RoundingRule.TowardZero => false,
            RoundingRule.AwayFromZero => true,
            RoundingRule.Floor => isNegative,
            _ => !isNegative,
        };
    }
}
