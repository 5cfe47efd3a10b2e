namespace AfterSales.Metrics.Evaluation;

/// <summary>The stage of an initiative in the cycle of plan, do, check, act (PDCA).</summary>
public enum InitiativeStage
{
    /// <summary>Not begun.</summary>
    Plan,

    /// <summary>Begun, too early to measure.</summary>
    Do,

    /// <summary>To be measured and judged.</summary>
    Check,

    /// <summary>Decided.</summary>
    Act,
}
