using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Initiatives on one figure whose times meet, directly or through others.</summary>
public sealed partial record InitiativeGroup
{
    /// <summary>The figure.</summary>
    public required string Figure { get; init; }

    /// <summary>Their names, in the order given.</summary>
    public required IReadOnlyList<string> Members { get; init => field = FrozenList.Copy(value); }

    /// <summary>Their validated savings added up.</summary>
    public required Money Validated { get; init; }

    /// <summary>What of it counts.</summary>
    public required Money Counted { get; init; }

    /// <summary>How it was counted.</summary>
    public required InitiativeGroupBasis Basis { get; init; }
}
