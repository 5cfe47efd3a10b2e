using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="MentionAlerts"/> found, with its ingredients.</summary>
public sealed partial record MentionAlertResult
{
    /// <summary>The alerts: sudden ones in the order of their periods, then the rise.</summary>
    public required IReadOnlyList<MentionAlert> Alerts
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Mean of the hostile mentions in the baseline's periods: what a rise is held against.</summary>
    public required Figure<double> BaselineMean { get; init; }

    /// <summary>The reference value of the rise, to one decimal.</summary>
    public required Figure<decimal> Reference { get; init; }

    /// <summary>The limit of the rise.</summary>
    public required Figure<decimal> Limit { get; init; }
}
