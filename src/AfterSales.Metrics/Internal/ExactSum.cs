namespace AfterSales.Metrics.Internal;

/// <summary>
/// A sum of decimals without any rounding, so that every split and order of the terms ends in the same bits.
/// A plain decimal sum rounds as soon as its digits span more than 28 places: 1e12 + 1e-18 forgets the small one, or not, by order.
/// </summary>
/// <remarks>
/// Each term is cut, exactly, into its whole part, its first fourteen decimals and its last fourteen. The three sums stay exact
/// for more terms (7.9e14) than can be counted; a term may have any size up to decimal's own.
/// </remarks>
internal struct ExactSum : IEquatable<ExactSum>
{
    private const decimal Shift = 100_000_000_000_000m;

    private decimal whole;
    private decimal middle;
    private decimal last;

    /// <summary>The sum, rounded once to decimal's digits.</summary>
    public readonly decimal Value => whole + ((middle + last) / Shift);

    public void Add(decimal term)
    {
        var integer = decimal.Truncate(term);
        var shifted = (term - integer) * Shift;
        var upper = decimal.Truncate(shifted);
        whole += integer;
        middle += upper;
        last += shifted - upper;
    }

    public void Add(in ExactSum other)
    {
        whole += other.whole;
        middle += other.middle;
        last += other.last;
    }

    // Carries between the three parts depend on what was added, so equality compares the carried sum.
    public readonly bool Equals(ExactSum other)
    {
        var (fraction, otherFraction) = (middle + decimal.Truncate(last), other.middle + decimal.Truncate(other.last));
        return last - decimal.Truncate(last) == other.last - decimal.Truncate(other.last)
            && fraction % Shift == otherFraction % Shift
            && whole + decimal.Truncate(fraction / Shift) == other.whole + decimal.Truncate(otherFraction / Shift);
    }

    public override readonly bool Equals(object? obj) => obj is ExactSum other && Equals(other);

    public override readonly int GetHashCode() => Value.GetHashCode();
}
