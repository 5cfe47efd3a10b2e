namespace AfterSales.Metrics.Economics;

/// <summary>One initiative's place at one discount rate.</summary>
public sealed partial record InitiativeRank
{
    /// <summary>The discount rate for each year, as a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>Net present value at that rate.</summary>
    public required Figure<double> NetPresentValue { get; init; }

    /// <summary>Place by net present value from 1, the highest first; equal values share the best place; null without a value.</summary>
    public required int? Rank { get; init; }
}
