using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="RepaymentSchedule"/> found.</summary>
public sealed partial record RepaymentScheduleResult
{
    /// <summary>What is lent.</summary>
    public required Money Loan { get; init; }

    /// <summary>The interest rate for each period, as a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>The payment of each period; the last one settles what rounding left.</summary>
    public required Money Payment { get; init; }

    /// <summary>All interest.</summary>
    public required Money TotalInterest { get; init; }

    /// <summary>All payments.</summary>
    public required Money TotalPayments { get; init; }

    /// <summary>The payments, in order.</summary>
    public required IReadOnlyList<RepaymentRow> Rows
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
