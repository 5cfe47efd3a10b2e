using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="FactorCorrelation"/> found.</summary>
public sealed partial record FactorCorrelationResult
{
    /// <summary>The ages with at least two origins.</summary>
    public required IReadOnlyList<FactorCorrelationAge> Ages { get; init => field = FrozenList.Keep(value); }

    /// <summary>The weighted mean correlation.</summary>
    public required Figure<double> T { get; init; }

    /// <summary>Its variance when factors are independent.</summary>
    public required Figure<double> Variance { get; init; }

    /// <summary>T / √variance.</summary>
    public required Figure<double> Z { get; init; }

    /// <summary>Two-sided normal p-value.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>Half the width of the range of 50 % about 0.</summary>
    public required Figure<double> HalfWidth50 { get; init; }
}
