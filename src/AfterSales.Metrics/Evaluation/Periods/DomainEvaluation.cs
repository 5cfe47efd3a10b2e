using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>The figures of one domain, and how many of them stand how.</summary>
public sealed partial record DomainEvaluation
{
    /// <summary>The domain.</summary>
    public required EvaluationDomain Domain { get; init; }

    /// <summary>Its figures, in the order given.</summary>
    public required IReadOnlyList<FigureEvaluation> Figures { get; init => field = FrozenList.Copy(value); }

    /// <summary>How the figures stand against their targets.</summary>
    public required StatusCounts AgainstTarget { get; init; }

    /// <summary>How the figures stand against the period before.</summary>
    public required StatusCounts AgainstPrevious { get; init; }
}
