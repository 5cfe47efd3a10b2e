using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>How <see cref="RepaymentSchedule"/> rounds, and what it leaves.</summary>
public sealed partial record RepaymentOptions
{
    /// <summary>All is repaid, rounded to the minor unit, midpoint to even.</summary>
    public static RepaymentOptions Default { get; } = new();

    /// <summary>What is left after the last payment, as a lease's residual value.</summary>
    /// <value>0 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The balance is negative.</exception>
    public decimal FinalBalance
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>How payments and interest are rounded.</summary>
    /// <value><see cref="MoneyRounding.Default"/> by default.</value>
    /// <exception cref="ArgumentNullException">The rounding is null.</exception>
    public MoneyRounding Rounding
    {
        get;
        init => field = Guard.NotNull(value);
    }
    = MoneyRounding.Default;
}
