using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What there is to measure an effect by.</summary>
public sealed partial record EffectEvidence
{
    /// <summary>Periods before.</summary>
    public required int PeriodsBefore { get; init => field = Guard.NotNegative(value); }

    /// <summary>Periods after.</summary>
    public required int PeriodsAfter { get; init => field = Guard.NotNegative(value); }

    /// <summary>Periods of the control before; null, the default, without a control.</summary>
    public int? ControlPeriodsBefore { get; init => field = value is { } n ? Guard.NotNegative(n, nameof(ControlPeriodsBefore)) : null; }

    /// <summary>Periods of the control after; null, the default, without a control.</summary>
    public int? ControlPeriodsAfter { get; init => field = value is { } n ? Guard.NotNegative(n, nameof(ControlPeriodsAfter)) : null; }

    /// <summary>Slope before of the treated less that of the control; null when it was not estimated.</summary>
    public Estimate? SlopeDifference { get; init; }

    /// <summary>Periods of a season; null, the default, when there is none.</summary>
    public int? SeasonLength { get; init => field = value is { } n ? Guard.InRange(n, 2, 366, nameof(SeasonLength)) : null; }

    /// <summary>Whether it was started because the figure was bad. Default false.</summary>
    public bool WasChosenBecauseBad { get; init; }

    /// <summary>Whether something else changed at the same time. Default false.</summary>
    public bool HadOtherChanges { get; init; }

    /// <summary>Whether the figure's definition changed between before and after. Default false.</summary>
    public bool HasChangedDefinition { get; init; }
}
