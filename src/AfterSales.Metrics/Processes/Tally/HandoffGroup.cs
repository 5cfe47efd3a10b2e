using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Hand-offs from one department to another: neighboring events of a case in two known, different departments.</summary>
public sealed partial record HandoffGroup
{
    /// <summary>The department that gave the case away.</summary>
    public required string From { get; init => field = Guard.NotBlank(value); }

    /// <summary>The department that took it.</summary>
    public required string To { get; init => field = Guard.NotBlank(value); }

    /// <summary>How often.</summary>
    public required long Count { get; init => field = Guard.NotNegative(value); }

    /// <summary>In how many cases.</summary>
    public required long Cases { get; init => field = Guard.NotNegative(value); }

    /// <summary>The waiting before the receiving department began.</summary>
    public required TotalTime Waiting { get; init => field = Guard.NotNegative(value); }

    /// <summary>Mean waiting of one of them, in hours; undefined, <see cref="UndefinedReason.ZeroDenominator"/>, of none.</summary>
    public Figure<double> MeanWaitingHours => Figure.Ratio(Waiting.TotalHours, Count);
}
