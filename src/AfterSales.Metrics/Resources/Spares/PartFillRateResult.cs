using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="PartFillRate"/> found, with its ingredients.</summary>
public sealed partial record PartFillRateResult
{
    /// <summary>How many requests.</summary>
    public required long Requests { get; init; }

    /// <summary>How much was asked for, over all parts.</summary>
    public required decimal Requested { get; init; }

    /// <summary>How much was delivered from stock at once.</summary>
    public required decimal FilledAtOnce { get; init; }

    /// <summary>Filled at once / requested: the unit fill rate.</summary>
    public required Figure<double> UnitFillRate { get; init; }

    /// <summary>Requests filled wholly / requests, with its interval: the line fill rate.</summary>
    public required Estimate RequestFillRate { get; init; }

    /// <summary>How many cases named a part.</summary>
    public required long Cases { get; init; }

    /// <summary>Cases all of whose requests were filled wholly / cases, with its interval: what a customer notices.</summary>
    public required Estimate CaseFillRate { get; init; }

    /// <summary>Each part, the one with the most units missing first.</summary>
    public required IReadOnlyList<PartFill> ByPart { get; init => field = FrozenList.Keep(value); }
}
