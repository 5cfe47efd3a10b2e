namespace AfterSales.Metrics.Evaluation;

/// <summary>What became of a proposal.</summary>
public enum ProposalStatus
{
    /// <summary>Chosen.</summary>
    Chosen,

    /// <summary>Nobody estimated what it brings: listed last, never as 0.</summary>
    NotEstimated,

    /// <summary>Its figure cannot carry it yet: the data come first.</summary>
    DataFirst,

    /// <summary>Another of its group is chosen.</summary>
    Excluded,

    /// <summary>Something it needs is not chosen.</summary>
    Needs,

    /// <summary>It brings no more than it costs, after what the better ranked took.</summary>
    NoGain,

    /// <summary>It does not fit beside what is chosen.</summary>
    OverBudget,
}
