using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What <see cref="ColumnProfile"/> finds.</summary>
public sealed partial record ColumnProfileResult
{
    /// <summary>All values, missing ones too.</summary>
    public required long Count { get; init; }

    /// <summary>Values that are there.</summary>
    public required long Present { get; init; }

    /// <summary>Values that are missing: null, blank and codes together.</summary>
    public required long Missing { get; init; }

    /// <summary>Missing as null.</summary>
    public required long MissingNull { get; init; }

    /// <summary>Missing as nothing but white space.</summary>
    public required long MissingBlank { get; init; }

    /// <summary>Missing by each code, in the order of <see cref="ColumnOptions.MissingCodes"/>.</summary>
    public required IReadOnlyList<ValueCount> MissingByCode
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Present / count; undefined for an empty column.</summary>
    public required Figure<double> Completeness { get; init; }

    /// <summary>Different values; undefined past the limit, <see cref="UndefinedReason.Overflow"/>.</summary>
    public required Figure<long> Distinct { get; init; }

    /// <summary>Values seen once.</summary>
    public required Figure<long> Unique { get; init; }

    /// <summary>Values seen more often.</summary>
    public required Figure<long> Repeated { get; init; }

    /// <summary>Present − distinct: what would go if each value came once.</summary>
    public required Figure<long> Surplus { get; init; }

    /// <summary>The smallest value, ordinal by UTF-16 unit; null where none is present.</summary>
    public required string? Min { get; init; }

    /// <summary>The largest value, ordinal by UTF-16 unit; null where none is present.</summary>
    public required string? Max { get; init; }

    /// <summary>The shortest length in Unicode scalar values; null where none is present.</summary>
    public required int? MinLength { get; init; }

    /// <summary>The longest length in Unicode scalar values; null where none is present.</summary>
    public required int? MaxLength { get; init; }

    /// <summary>All lengths together.</summary>
    public required long LengthSum { get; init; }

    /// <summary>The most frequent values, ties in ordinal order; empty past the limit, as <see cref="Distinct"/> says.</summary>
    public required IReadOnlyList<ValueCount> Top
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The most frequent shapes: A, a, L letters, M marks, 9 digits, a space for white space, all else as it is.</summary>
    public required IReadOnlyList<ValueCount> Patterns
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How many shapes there are; undefined past the limit.</summary>
    public required Figure<long> DistinctPatterns { get; init; }

    /// <summary>Shannon's entropy of the values, in bits; undefined where none is present or past the limit.</summary>
    public required Figure<double> EntropyBits { get; init; }
}
