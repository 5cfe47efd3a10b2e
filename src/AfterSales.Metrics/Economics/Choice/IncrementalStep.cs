namespace AfterSales.Metrics.Economics;

/// <summary>One step of an <see cref="IncrementalAnalysis"/>: what a costlier alternative adds to the best so far.</summary>
public sealed partial record IncrementalStep
{
    /// <summary>The best alternative before this step; null is doing nothing.</summary>
    public required string? Defender { get; init; }

    /// <summary>The alternative judged.</summary>
    public required string Challenger { get; init; }

    /// <summary>Present value of the challenger's outflows less the defender's.</summary>
    public required Figure<double> Cost { get; init; }

    /// <summary>Present value of the challenger's inflows less the defender's.</summary>
    public required Figure<double> Benefit { get; init; }

    /// <summary>Net present value of the increment.</summary>
    public required Figure<double> NetPresentValue { get; init; }

    /// <summary>Benefit / cost of the increment.</summary>
    public required Figure<double> BenefitCostRatio { get; init; }

    /// <summary>Internal rate of return of the increment, the one nearest to zero where there are several.</summary>
    public required Figure<double> RateOfReturn { get; init; }

    /// <summary>What is proven about the increment's rates of return.</summary>
    public required RateOfReturnStatus RateOfReturnStatus { get; init; }

    /// <summary>Whether the challenger takes over.</summary>
    public required bool IsAccepted { get; init; }
}
