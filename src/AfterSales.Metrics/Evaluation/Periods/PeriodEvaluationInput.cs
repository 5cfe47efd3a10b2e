using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What <see cref="PeriodEvaluation"/> puts together.</summary>
public sealed partial record PeriodEvaluationInput
{
    /// <summary>The period evaluated; null when the records do not say when they are from.</summary>
    public required ReportingPeriod? Period { get; init; }

    /// <summary>The period compared with; null takes the one just before. It ends before <see cref="Period"/> starts.</summary>
    public ReportingPeriod? Previous { get; init; }

    /// <summary>The figures, of all domains, in the order they shall be shown.</summary>
    public required IReadOnlyList<PeriodFigure> Figures { get; init => field = FrozenList.Copy(value); }

    /// <summary>Domains that should have figures: one without any is named in the result. Default: none is expected.</summary>
    public IReadOnlyList<EvaluationDomain> ExpectedDomains { get; init => field = FrozenList.Copy(value); } = FrozenList<EvaluationDomain>.Empty;
}
