using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>How <see cref="Xirr"/> counts time, and which rate it shows of several.</summary>
public sealed partial record XirrOptions
{
    private readonly DayCount dayCount;
    private readonly RateOfReturnChoice choice;
    private readonly double guess = 0.1;

    /// <summary>What passing nothing means.</summary>
    public static XirrOptions Default { get; } = new();

    /// <summary>How dates become years. Default: days / 365, as in spreadsheets.</summary>
    public DayCount DayCount
    {
        get => dayCount;
        init => dayCount = Guard.Defined(value);
    }

    /// <summary>Which of several rates is shown. Default: the one nearest to zero.</summary>
    public RateOfReturnChoice Choice
    {
        get => choice;
        init => choice = Guard.Defined(value);
    }

    /// <summary>The rate that <see cref="RateOfReturnChoice.NearestGuess"/> is near to, as a fraction. Default 0.1, as in spreadsheets. It guides no
    /// iteration.</summary>
    public double Guess
    {
        get => guess;
        init => guess = Guard.Finite(value);
    }
}
