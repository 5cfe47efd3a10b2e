namespace AfterSales.Metrics.Processes;

/// <summary>How a case leaves the allowed flow.</summary>
public enum FlowViolationKind
{
    /// <summary>A step that the flow does not have.</summary>
    UnknownStep,

    /// <summary>It starts with a step that is no start.</summary>
    Start,

    /// <summary>A step follows one that it must not follow directly.</summary>
    Transition,

    /// <summary>A closed case ends with a step that is no end.</summary>
    End,

    /// <summary>A closed case without a step.</summary>
    Empty,
}
