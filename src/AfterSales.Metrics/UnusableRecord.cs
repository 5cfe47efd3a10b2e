namespace AfterSales.Metrics;

/// <summary>A record that could not be used: where it stood, which field, which rule it breaks, and the value found.</summary>
/// <remarks>
/// Every calculation that can meet such records returns them in a list <c>Unusable</c>, in the order given; what it computes is of the others.
/// The default is the first record, with <see cref="RecordRule.Missing"/> and no field named.
/// </remarks>
public readonly partial record struct UnusableRecord
{
    /// <summary>Its place among the records given, from 0.</summary>
    public required long Position { get; init; }

    /// <summary>The property of the record, or the column, that breaks the rule: <c>End</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The rule it breaks.</summary>
    public required RecordRule Rule { get; init; }

    /// <summary>The value found, in invariant format; null where there is none.</summary>
    public string? Value { get; init; }
}
