namespace AfterSales.Metrics.Evaluation;

/// <summary>By what proposals are ranked.</summary>
public enum ProposalOrder
{
    /// <summary>By the expected net value.</summary>
    ExpectedNet,

    /// <summary>By the lower limit of the net value; by the net value itself where it has no limits.</summary>
    Prudent,
}
