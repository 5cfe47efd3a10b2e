namespace AfterSales.Metrics.DataQuality;

/// <summary>The key of a telephone number, or why it has none.</summary>
public sealed partial record PhoneKeyResult
{
    /// <summary>+, country code and number: +493012345678; null where undefined.</summary>
    public required string? Number { get; init; }

    /// <summary>The extension behind it; null where there is none.</summary>
    public required string? Extension { get; init; }

    /// <summary>Why there is no number; null exactly when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    internal static PhoneKeyResult Undefined(UndefinedReason reason) => new() { Number = null, Extension = null, Reason = reason };
}
