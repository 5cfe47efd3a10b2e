using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>An exact sum: in decimal where no sum can need more digits than it has, else in 256 bits. A mutable value: keep it in a field or an
/// array.</summary>
/// <param name="isPlain">Whether decimal's own addition is exact for all amounts that will come (<see cref="AmountKeys.ScaleOf"/>).</param>
internal struct AmountSum(bool isPlain)
{
    private readonly bool isPlain = isPlain;
    private decimal plain;
    private ExactSum exact;

    /// <exception cref="OverflowException">The exact sum needs more than 28 digits.</exception>
    public readonly decimal Value => isPlain ? plain : exact.Value;

    public void Add(decimal amount)
    {
        if (isPlain)
        {
            plain += amount;
        }
        else
        {
            exact.Add(amount);
        }
    }

    /// <exception cref="OverflowException">The exact sum needs more than 28 digits.</exception>
    public readonly void Check() => _ = Value;

    /// <summary>This − other.</summary>
    public readonly decimal Minus(in AmountSum other)
    {
        if (isPlain)
        {
            return plain - other.plain;
        }

        var difference = exact;
        difference.Subtract(other.exact);
        return difference.Value;
    }
}
