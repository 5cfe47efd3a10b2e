using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What a <see cref="WorkInProgressTally"/> holds of one cell of its grid.</summary>
public sealed partial record WorkInProgressGroup
{
    /// <summary>The number of the cell, from 0.</summary>
    public required int Cell { get; init => field = Guard.NotNegative(value); }

    /// <summary>Cases opened in it.</summary>
    public required long Opened { get; init => field = Guard.NotNegative(value); }

    /// <summary>Cases closed in it.</summary>
    public required long Closed { get; init => field = Guard.NotNegative(value); }

    /// <summary>Case time in it.</summary>
    public required TotalTime Inside { get; init => field = Guard.NotNegative(value); }
}
