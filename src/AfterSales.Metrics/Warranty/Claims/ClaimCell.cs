namespace AfterSales.Metrics.Warranty;

/// <summary>A cell of a triangle.</summary>
public readonly partial record struct ClaimCell
{
    /// <summary>The origin, from 0.</summary>
    public required int Origin { get; init; }

    /// <summary>The age, from 0.</summary>
    public required int Age { get; init; }
}
