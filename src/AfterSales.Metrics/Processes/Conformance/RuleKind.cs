namespace AfterSales.Metrics.Processes;

/// <summary>What a rule asks of a case, of a step a and mostly a step b.</summary>
public enum RuleKind
{
    /// <summary>Every b has an a before it.</summary>
    Precedence,

    /// <summary>Every a has a b after it.</summary>
    Response,

    /// <summary>a comes so many times at most.</summary>
    AtMost,

    /// <summary>a comes exactly so many times.</summary>
    Exactly,

    /// <summary>A case with a has no b.</summary>
    NotTogether,

    /// <summary>Four eyes: no b is done by a resource that did an a.</summary>
    DifferentResource,

    /// <summary>After each a, the next b starts within a time of its end.</summary>
    Within,
}
