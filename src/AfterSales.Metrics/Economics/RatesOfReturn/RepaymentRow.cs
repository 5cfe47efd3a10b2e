namespace AfterSales.Metrics.Economics;

/// <summary>One payment of a <see cref="RepaymentSchedule"/>, in units of the loan's currency.</summary>
public sealed partial record RepaymentRow
{
    /// <summary>Which payment, from 1.</summary>
    public required int Period { get; init; }

    /// <summary>What is owed before the payment.</summary>
    public required decimal Opening { get; init; }

    /// <summary>The payment: <see cref="Interest"/> + <see cref="Principal"/>.</summary>
    public required decimal Payment { get; init; }

    /// <summary>The interest of the period.</summary>
    public required decimal Interest { get; init; }

    /// <summary>What the payment repays.</summary>
    public required decimal Principal { get; init; }

    /// <summary>What is owed after the payment.</summary>
    public required decimal Closing { get; init; }
}
