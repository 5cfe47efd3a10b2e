namespace AfterSales.Metrics.Costs;

/// <summary>One step of a <see cref="CostBridge"/>.</summary>
public sealed partial record CostBridgeStep
{
    /// <summary>The item.</summary>
    public required string Name { get; init; }

    /// <summary>Its amount in the earlier period; zero when it was not there.</summary>
    public required Money Before { get; init; }

    /// <summary>Its amount in the later period; zero when it is not there.</summary>
    public required Money After { get; init; }

    /// <summary>After − before, exact.</summary>
    public required Money Change { get; init; }

    /// <summary>The total once this step and those before it are taken: where the next bar of a waterfall chart begins.</summary>
    public required Money Level { get; init; }

    /// <summary>Whether it is in both periods.</summary>
    public required CostBridgeStepKind Kind { get; init; }

    /// <summary>Its part of the whole change, as a fraction; the parts add up to 1.</summary>
    public required Figure<double> ShareOfChange { get; init; }

    /// <summary>Its part of the growth, as a fraction of the earlier total; the parts add up to the growth.</summary>
    public required Figure<double> ContributionToGrowth { get; init; }
}
