using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What <see cref="PeriodEvaluation"/> found.</summary>
public sealed partial record PeriodEvaluationResult
{
    /// <summary>The period evaluated; null when it is not known.</summary>
    public required ReportingPeriod? Period { get; init; }

    /// <summary>The period compared with; null when it is not known.</summary>
    public required ReportingPeriod? Previous { get; init; }

    /// <summary>The domains that have figures, in the order of <see cref="EvaluationDomain"/>.</summary>
    public required IReadOnlyList<DomainEvaluation> Domains { get; init => field = FrozenList.Copy(value); }

    /// <summary>Expected domains without a single figure.</summary>
    public required IReadOnlyList<EvaluationDomain> DomainsWithoutFigures { get; init => field = FrozenList.Copy(value); }

    /// <summary>How all figures stand against their targets.</summary>
    public required StatusCounts AgainstTarget { get; init; }

    /// <summary>How all figures stand against the period before.</summary>
    public required StatusCounts AgainstPrevious { get; init; }
}
