using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A record set apart, with the values it may turn out to have.</summary>
public sealed partial record UncertainRecord
{
    /// <summary>The smallest amount it may add to the numerator: 0 where it may turn out to be no record at all.</summary>
    public required decimal NumeratorLow { get; init; }

    /// <summary>The largest amount it may add to the numerator.</summary>
    public required decimal NumeratorHigh { get; init; }

    /// <summary>The smallest amount it may add to the denominator.</summary>
    public required decimal DenominatorLow
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The largest amount it may add to the denominator.</summary>
    public required decimal DenominatorHigh
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Records that could not be read, as one: each is between the least and the largest amount that others have, or no record at all.</summary>
    /// <param name="count">How many.</param>
    /// <param name="least">The least amount each may add to the numerator; above zero counts as zero.</param>
    /// <param name="largest">The largest amount each may add to the numerator; below zero counts as zero.</param>
    /// <param name="denominator">The largest amount each may add to the denominator; none by default.</param>
    /// <returns>Their amounts together.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count or the denominator is negative.</exception>
    /// <exception cref="OverflowException">A product exceeds decimal's range.</exception>
    public static UncertainRecord Unread(long count, decimal least, decimal largest, decimal denominator = 0) => new()
    {
        NumeratorLow = Guard.NotNegative(count) * Math.Min(0, least),
        NumeratorHigh = count * Math.Max(largest, 0),
        DenominatorLow = 0,
        DenominatorHigh = count * Guard.NotNegative(denominator),
    };

    /// <summary>A record of known amounts that may also turn out to be no record at all.</summary>
    /// <param name="numerator">What it says of the numerator.</param>
    /// <param name="denominator">What it says of the denominator.</param>
    /// <returns>The record, each amount from 0 to what it says.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is negative.</exception>
    public static UncertainRecord InOrOut(decimal numerator, decimal denominator) => new()
    {
        NumeratorLow = Math.Min(0, numerator),
        NumeratorHigh = Math.Max(numerator, 0),
        DenominatorLow = 0,
        DenominatorHigh = Guard.NotNegative(denominator),
    };
}
