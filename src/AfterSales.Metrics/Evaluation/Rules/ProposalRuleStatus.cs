namespace AfterSales.Metrics.Evaluation;

/// <summary>What a rule of <see cref="ProposalRules"/> says.</summary>
public enum ProposalRuleStatus
{
    /// <summary>There is something to do, and it is proven.</summary>
    Proposed,

    /// <summary>There may be something to do; the interval does not prove it.</summary>
    NotProven,

    /// <summary>There is nothing to do.</summary>
    None,

    /// <summary>There are no records to say it from.</summary>
    NoBasis,

    /// <summary>The records must be put right first: they could bring the figure to either side of its target.</summary>
    DataFirst,
}
