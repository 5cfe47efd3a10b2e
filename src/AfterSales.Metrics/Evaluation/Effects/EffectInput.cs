using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A figure's series with the period in which an initiative began to work.</summary>
public sealed partial record EffectInput
{
    /// <summary>The figure, one value a period, in order of time.</summary>
    public required IReadOnlyList<double> Series
    {
        get; init => field = FrozenList.Own(Guard.AllFinite(Guard.NotNull(value).ToArray(),
        nameof(Series)).ToArray());
    }

    /// <summary>The first period after, counted from 1.</summary>
    public required int FirstAfter { get; init => field = Guard.Positive(value); }

    /// <summary>The same figure where nothing was done, of the same periods; empty, the default, without a control.</summary>
    public IReadOnlyList<double> Control { get; init => field = FrozenList.Own(Guard.AllFinite(Guard.NotNull(value).ToArray(), nameof(Control)).ToArray()); }
        = FrozenList<double>.Empty;

    /// <summary>Periods of a season; null, the default, when there is none.</summary>
    public int? SeasonLength { get; init => field = value is { } n ? Guard.InRange(n, 2, 366, nameof(SeasonLength)) : null; }

    /// <summary>Lag of the errors of an interrupted series; null, the default, by the number of periods.</summary>
    public int? Lag { get; init => field = value is { } lag ? Guard.NotNegative(lag, nameof(Lag)) : null; }

    /// <summary>Whether it was started because the figure was bad. Default false.</summary>
    public bool WasChosenBecauseBad { get; init; }

    /// <summary>Whether something else changed at the same time. Default false.</summary>
    public bool HadOtherChanges { get; init; }

    /// <summary>Whether the figure's definition changed between before and after. Default false.</summary>
    public bool HasChangedDefinition { get; init; }

    /// <summary>Confidence level.</summary>
    /// <value>0.95 by default.</value>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;
}
