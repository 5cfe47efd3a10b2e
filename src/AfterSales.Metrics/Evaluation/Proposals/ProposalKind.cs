namespace AfterSales.Metrics.Evaluation;

/// <summary>What a proposal would change.</summary>
public enum ProposalKind
{
    /// <summary>Budget moves from a line that will not need it to one that will.</summary>
    ReallocateBudget,

    /// <summary>People are hired or freed.</summary>
    Staffing,

    /// <summary>Stock is reduced or ordered.</summary>
    Stock,

    /// <summary>A cost above its target is brought down.</summary>
    CostDriver,

    /// <summary>What customers care about and miss is improved.</summary>
    SatisfactionDriver,

    /// <summary>More cases are solved at the first visit.</summary>
    FirstTimeFix,

    /// <summary>Work is done once.</summary>
    Rework,

    /// <summary>Cases change hands less often.</summary>
    HandOff,

    /// <summary>A warranty reserve is set right. Never a saving.</summary>
    WarrantyReserve,

    /// <summary>Records are put right first: until then nobody knows.</summary>
    DataQuality,

    /// <summary>An initiative with payments of its own, valued as a whole.</summary>
    Initiative,
}
