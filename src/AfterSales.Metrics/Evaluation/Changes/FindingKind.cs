namespace AfterSales.Metrics.Evaluation;

/// <summary>What a <see cref="FigureFinding"/> says of a figure; the gravest first.</summary>
public enum FindingKind
{
    /// <summary>Off its target for sure, and worse than in the period before.</summary>
    OffTargetAndWorse,

    /// <summary>Off its target for sure.</summary>
    OffTarget,

    /// <summary>Really worse than in the period before.</summary>
    Worse,

    /// <summary>Off its target, which sampling alone may explain.</summary>
    PerhapsOffTarget,

    /// <summary>Really better than in the period before.</summary>
    Better,
}
