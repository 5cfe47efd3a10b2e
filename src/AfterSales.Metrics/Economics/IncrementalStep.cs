using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>One step of an <see cref="IncrementalAnalysis"/>: what a costlier alternative adds to the best so far.</summary>
public sealed record IncrementalStep
{
    /// <summary>The best alternative before this step; null is doing nothing.</summary>
    public required string? Defender { get; init; }

    /// <summary>The alternative judged.</summary>
    public required string Challenger { get; init; }

    /// <summary>The challenger's flows less the defender's, exact.</summary>
    public required IReadOnlyList<decimal> Flows
    {
        get;
        init => field = FrozenList.Copy(Guard.NotNull(value, nameof(Flows)));
    }

    /// <summary>Present value of the challenger's outflows less the defender's.</summary>
    public required Figure<double> Cost { get; init; }

    /// <summary>Present value of the challenger's inflows less the defender's.</summary>
    public required Figure<double> Benefit { get; init; }

    /// <summary>Net present value of the increment.</summary>
    public required Figure<double> NetPresentValue { get; init; }

    /// <summary>Benefit / cost of the increment.</summary>
    public required Figure<double> BenefitCostRatio { get; init; }

    /// <summary>Whether the challenger takes over.</summary>
    public required bool IsAccepted { get; init; }
}
