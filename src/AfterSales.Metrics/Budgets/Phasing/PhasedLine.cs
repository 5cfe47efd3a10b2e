using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A line of a budget to be spread over periods.</summary>
public sealed partial record PhasedLine
{
    /// <summary>Most that is expected of a line, 1e15: beyond it a double holds no cents.</summary>
    public const double MostExpected = 1e15;

    /// <summary>A line of amounts that are expected, as a forecast has them: their sum to the minor unit, spread as they come.</summary>
    /// <param name="name">What the line is called.</param>
    /// <param name="expected">The amount of each period; none negative, together at most 1e15.</param>
    /// <param name="currency">The currency whose minor unit the sum is rounded to, half to even.</param>
    /// <returns>The line.</returns>
    /// <exception cref="ArgumentException">The name is blank, or the amounts are null, negative, not finite or above 1e15 together.</exception>
    public static PhasedLine OfExpected(string name, IReadOnlyList<double> expected, Currency currency)
    {
        double[] amounts = [.. Guard.NotNull(expected)];
        Guard.NoneNegative(amounts, nameof(expected));
        return new PhasedLine
        {
            Name = Guard.NotBlank(name),
            Amount = Money.Of((decimal)Guard.InRange(amounts.Sum(), 0, MostExpected, nameof(expected)), currency).Round().Amount,
            Profile = Array.ConvertAll(amounts, amount => (decimal)amount),
        };
    }

    /// <summary>What the line is called.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its budget for all periods together; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public required decimal Amount
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Its own weights by period; null takes the plan's.</summary>
    public IReadOnlyList<decimal>? Profile
    {
        get;
        init => field = value is null ? null : FrozenList.Copy(value);
    }
}
