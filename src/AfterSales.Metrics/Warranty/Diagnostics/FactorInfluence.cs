namespace AfterSales.Metrics.Warranty;

/// <summary>What leaving one factor out would do.</summary>
public readonly partial record struct FactorInfluence
{
    /// <summary>The origin.</summary>
    public required int Origin { get; init; }

    /// <summary>The age the factor leads from.</summary>
    public required int Age { get; init; }

    /// <summary>The reserve without it.</summary>
    public required double Reserve { get; init; }

    /// <summary>That reserve less the reserve of all.</summary>
    public required double Change { get; init; }
}
