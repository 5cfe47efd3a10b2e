using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ContractBook"/> found.</summary>
public sealed partial record ContractBookResult
{
    /// <summary>The periods.</summary>
    public required IReadOnlyList<ContractBookPeriod> Periods { get; init => field = FrozenList.Keep(value); }

    /// <summary>Contracts × price: earned + refunds when the last share is 1.</summary>
    public required double Written { get; init; }

    /// <summary>Earned in all periods.</summary>
    public required double Earned { get; init; }

    /// <summary>Refunds of all periods.</summary>
    public required double Refunds { get; init; }

    /// <summary>Expected cost of all periods.</summary>
    public required double ExpectedCost { get; init; }

    /// <summary>Expected cost / earned.</summary>
    public required Figure<double> LossRatio { get; init; }

    /// <summary>Expected cost / (written − refunds).</summary>
    public required Figure<double> LossRatioOnWritten { get; init; }

    /// <summary>Present value of the expected cost.</summary>
    public required double PresentValueOfCost { get; init; }

    /// <summary>Present value of the refunds.</summary>
    public required double PresentValueOfRefunds { get; init; }
}
