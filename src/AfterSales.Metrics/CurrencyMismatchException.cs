namespace AfterSales.Metrics;

/// <summary>Two currencies met in one calculation. Nothing here converts by itself.</summary>
public sealed class CurrencyMismatchException : ArgumentException
{
    /// <summary>Names the two currencies.</summary>
    /// <param name="expected">The currency of the calculation so far.</param>
    /// <param name="actual">The other one.</param>
    public CurrencyMismatchException(Currency expected, Currency actual)
        : base($"All amounts of one calculation must have one currency; {expected} met {actual}.")
    {
        Expected = expected;
        Actual = actual;
    }

    /// <summary>The currency of the calculation so far.</summary>
    public Currency Expected { get; }

    /// <summary>The other one.</summary>
    public Currency Actual { get; }
}
