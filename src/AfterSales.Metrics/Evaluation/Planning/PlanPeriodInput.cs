using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>One period to plan.</summary>
public sealed partial record PlanPeriodInput
{
    /// <summary>Its name: 2026-05.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>Cases forecast, with limits; the value from 0 to 1e12.</summary>
    /// <exception cref="ArgumentException">It is null, without a value, or a number of it is outside 0 to 1e12.</exception>
    public required Estimate Volume
    {
        get;
        init => field = Guard.NotNull(value) is { Value: >= 0 and <= 1e12 } && (value.Lower ?? 0) is >= -1e12 and <= 1e12
            && (value.Upper ?? 0) is >= 0 and <= 1e12
            ? value : throw Guard.OutOfRange(nameof(Volume), "must have a value from 0 to 1e12, and limits up to it", value);
    }

    /// <summary>People of the plan so far; not negative.</summary>
    public required int PlannedStaff { get; init => field = Guard.InRange(value, 0, 10_000_000); }

    /// <summary>The budget; null, the default, when there is none.</summary>
    public Money? Budget { get; init; }

    /// <summary>People required, where another rule says it, as <see cref="Resources.ErlangC"/> does for calls; null, the default, by the hours.</summary>
    public int? RequiredStaff { get; init => field = value is { } staff ? Guard.InRange(staff, 0, 10_000_000, nameof(RequiredStaff)) : null; }
}
