namespace AfterSales.Metrics.Brand;

/// <summary>Hostile mentions that were more than chance explains.</summary>
public sealed partial record MentionAlert
{
    /// <summary>Suddenly or by a slow rise.</summary>
    public required MentionAlertKind Kind { get; init; }

    /// <summary>Place of its first period; of a rise, that in which it began.</summary>
    public required int From { get; init; }

    /// <summary>Place of its last period; of a rise, that in which it was seen.</summary>
    public required int To { get; init; }

    /// <summary>Hostile mentions of these periods.</summary>
    public required long Hostile { get; init; }

    /// <summary>All their mentions.</summary>
    public required long Mentions { get; init; }

    /// <summary>Of a sudden alert its surprise; <see cref="UndefinedReason.Overflow"/> where it is beyond what a double tells. Null of a
    /// rise.</summary>
    public required Figure<double>? Surprise { get; init; }
}
