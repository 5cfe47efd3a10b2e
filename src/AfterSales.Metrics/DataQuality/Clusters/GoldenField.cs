using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A field of a golden record, with the record it comes from.</summary>
public sealed partial record GoldenField
{
    /// <summary>The field.</summary>
    public required string Field { get; init; }

    /// <summary>The surviving value; null where no record has one.</summary>
    public required string? Value { get; init; }

    /// <summary>The position of the record it comes from.</summary>
    public required int? From { get; init; }

    /// <summary>Why there is none; null exactly when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Whether another value did equally well and only the order of the input decided.</summary>
    public required bool IsTie { get; init; }

    /// <summary>The other values, each once, in ordinal order.</summary>
    public required IReadOnlyList<string> Alternatives
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
