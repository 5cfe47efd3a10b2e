using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What <see cref="RollingPlan"/> plans from.</summary>
public sealed partial record RollingPlanInput
{
    /// <summary>The periods, in order.</summary>
    public required IReadOnlyList<PlanPeriodInput> Periods { get; init => field = FrozenList.Copy(value); }

    /// <summary>Working hours that a case takes (touch time), with limits where it is estimated; the value above 0, up to 1e6.</summary>
    /// <exception cref="ArgumentException">It is null, or its value or limits are not above 0 and up to 1e6.</exception>
    public required Estimate HoursPerCase
    {
        get;
        init => field = Guard.NotNull(value) is { Value: >= 1e-9 and <= 1e6 } && (value.Lower ?? 1) is >= 0 and <= 1e6
            && (value.Upper ?? 1) is >= 1e-9 and <= 1e6
            ? value : throw Guard.OutOfRange(nameof(HoursPerCase), "must have a value from 1e-9 to 1e6, and limits up to it", value);
    }

    /// <summary>Paid hours of one person in a period; from 0.001 to 10,000.</summary>
    public required decimal HoursPerPerson { get; init => field = Guard.InRange(value, 0.001m, 10_000); }

    /// <summary>The part of paid hours that is not there: leave, illness, training. Default 0; up to 0.99.</summary>
    public decimal Shrinkage { get; init => field = Guard.InRange(value, 0, 0.99m); }

    /// <summary>The part of the hours there that can be worked on cases. Default 1; from 0.01.</summary>
    public decimal Occupancy { get; init => field = Guard.InRange(value, 0.01m, 1); } = 1;

    /// <summary>What one person costs in a period.</summary>
    public required Money CostPerPerson { get; init; }

    /// <summary>People there before the first period.</summary>
    public required int StaffBefore { get; init => field = Guard.InRange(value, 0, 10_000_000); }

    /// <summary>Cases open before the first period. Default 0; up to 1e12.</summary>
    public decimal OpeningBacklog { get; init => field = Guard.InRange(value, 0, 1_000_000_000_000m); }

    /// <summary>First periods that the plan may not change. Default 0.</summary>
    public int FrozenPeriods { get; init => field = Guard.NotNegative(value); }

    /// <summary>Periods until somebody hired now is there: no period before may have more people than planned. Default 0.</summary>
    public int HiringLeadTime { get; init => field = Guard.NotNegative(value); }

    /// <summary>The most people that may come or go from one period to the next; null, the default, for any number.</summary>
    public int? LargestStep { get; init => field = value is { } step ? Guard.InRange(step, 1, 10_000_000, nameof(LargestStep)) : null; }
}
