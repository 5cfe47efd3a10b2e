using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A band of a banded attainment.</summary>
public sealed partial record AttainmentBand
{
    /// <summary>Values from here on, exactly here included, are in the band.</summary>
    public required double From { get; init => field = Guard.Finite(value); }

    /// <summary>The attainment in the band.</summary>
    public required double Attainment { get; init => field = Guard.Finite(value); }
}
