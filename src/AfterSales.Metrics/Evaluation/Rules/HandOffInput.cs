using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What the rule of hand-offs needs; the same of rework: repeats instead of hand-offs.</summary>
public sealed partial record HandOffInput
{
    /// <summary>Cases.</summary>
    public required long Cases { get; init => field = Guard.NotNegative(value); }

    /// <summary>Hand-offs, or repeated steps, of all of them.</summary>
    public required long HandOffs { get; init => field = Guard.NotNegative(value); }

    /// <summary>How many a case should have: the best department's, last year's, the plan's.</summary>
    public required decimal ReferencePerCase { get; init => field = Guard.NotNegative(value); }

    /// <summary>Working time that one takes.</summary>
    public required Duration Time { get; init => field = Guard.NotNegative(value); }

    /// <summary>What an hour of it costs.</summary>
    public required Money CostPerHour { get; init; }
}
