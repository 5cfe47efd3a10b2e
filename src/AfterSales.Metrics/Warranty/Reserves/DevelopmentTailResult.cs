using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="DevelopmentTail"/> found.</summary>
public sealed partial record DevelopmentTailResult
{
    /// <summary>The curve.</summary>
    public required TailCurve Curve { get; init; }

    /// <summary>The number of ages it was followed.</summary>
    public required int Horizon { get; init; }

    /// <summary>Intercept of the line through ln(f − 1).</summary>
    public required Figure<double> Intercept { get; init; }

    /// <summary>Its slope, on k (exponential) or ln k (inverse power); k = age + 1 counts the factors from 1.</summary>
    public required Figure<double> Slope { get; init; }

    /// <summary>The ages whose factors are above 1 and were used.</summary>
    public required IReadOnlyList<int> UsedAges { get; init => field = FrozenList.Keep(value); }

    /// <summary>The tail factor.</summary>
    public required Figure<double> Factor { get; init; }

    /// <summary>The k at which the curve has one factor as large as the tail; σ and error are read there.</summary>
    public required Figure<double> EquivalentAge { get; init; }

    /// <summary>σ of the tail.</summary>
    public required Figure<double> Sigma { get; init; }

    /// <summary>Standard error of the tail factor.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Whether the product has a limit as the horizon grows; where not, the horizon is the answer. Null without a tail.</summary>
    public required bool? Converges { get; init; }

    /// <summary>The tail as <see cref="ChainLadderOptions.Tail"/> takes it; null without one.</summary>
    public TailFactor? Tail => Factor.Value is { } factor ? new TailFactor { Factor = factor, Sigma = Sigma.Value, StandardError = StandardError.Value } : null;
}
