namespace AfterSales.Metrics.Costs;

/// <summary>One place where a part of a ledger ends.</summary>
public sealed partial record CostEnding
{
    /// <summary>What kind of place.</summary>
    public required CostEndingKind Kind { get; init; }

    /// <summary>The department; null where none is named.</summary>
    public required string? Name { get; init; }

    /// <summary>Of an operating department what is traced to it, unrounded; of direct cost that stays its total; else null, as where the rules call no line
    /// direct.</summary>
    public required Money? Direct { get; init; }

    /// <summary>What an operating department had of its own; else null.</summary>
    public required Money? OwnCost { get; init; }

    /// <summary>What an operating department received from services; else null.</summary>
    public required Money? Received { get; init; }

    /// <summary>All that ends here.</summary>
    public required Money Total { get; init; }

    /// <summary>Its part of the whole ledger, a fraction; <see cref="UndefinedReason.ZeroDenominator"/> of a ledger whose net is zero.</summary>
    public required Figure<double> Share { get; init; }
}
