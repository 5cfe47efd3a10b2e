using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Which rate <see cref="Xirr"/> and <see cref="InternalRateOfReturn"/> show of several, and how <see cref="Xirr"/> counts time.</summary>
public sealed partial record RateOfReturnOptions
{
    private readonly DayCount dayCount;
    private readonly RateOfReturnChoice choice;
    private readonly double guess = 0.1;

    /// <summary>What passing nothing means.</summary>
    public static RateOfReturnOptions Default { get; } = new();

    /// <summary>How dates become years; <see cref="InternalRateOfReturn"/>, whose flows have no dates, refuses any but the default.</summary>
    /// <value>Days / 365 by default, as in spreadsheets.</value>
    public DayCount DayCount
    {
        get => dayCount;
        init => dayCount = Guard.Defined(value);
    }

    /// <summary>Which of several rates is shown.</summary>
    /// <value>The one nearest to zero by default.</value>
    public RateOfReturnChoice Choice
    {
        get => choice;
        init => choice = Guard.Defined(value);
    }

    /// <summary>The rate that <see cref="RateOfReturnChoice.NearestGuess"/> is near to, as a fraction. It guides no iteration.</summary>
    /// <value>0.1 by default, as in spreadsheets.</value>
    public double Guess
    {
        get => guess;
        init => guess = Guard.Finite(value);
    }
}
