namespace AfterSales.Metrics.Warranty;

/// <summary>A period of a contract book.</summary>
public sealed partial record ContractBookPeriod
{
    /// <summary>The period, from 1.</summary>
    public required int Period { get; init; }

    /// <summary>Expected cost of the contracts in force.</summary>
    public required double ExpectedCost { get; init; }

    /// <summary>Earned in the period, with what is kept of the canceled.</summary>
    public required double Earned { get; init; }

    /// <summary>Contracts canceled at its end.</summary>
    public required double Canceled { get; init; }

    /// <summary>Refunded to them.</summary>
    public required double Refund { get; init; }

    /// <summary>Contracts in force after it.</summary>
    public required double InForce { get; init; }

    /// <summary>Their price not yet earned.</summary>
    public required double Unearned { get; init; }
}
