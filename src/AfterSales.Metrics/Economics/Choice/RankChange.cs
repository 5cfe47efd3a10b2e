namespace AfterSales.Metrics.Economics;

/// <summary>A rate at which one initiative overtakes another in net present value.</summary>
public sealed partial record RankChange
{
    /// <summary>The rate at which both are worth the same (Fisher's rate).</summary>
    public required double Rate { get; init; }

    /// <summary>The initiative that is worth more just below the rate.</summary>
    public required string Below { get; init; }

    /// <summary>The initiative that is worth more just above the rate.</summary>
    public required string Above { get; init; }
}
