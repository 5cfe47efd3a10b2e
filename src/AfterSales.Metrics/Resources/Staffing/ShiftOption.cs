using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>A shift that people may be put on: what one person on it costs and the periods it covers.</summary>
public sealed partial record ShiftOption
{
    /// <summary>The shift's name.</summary>
    public required string Name { get; init; }

    /// <summary>Cost of one person on the shift; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public required decimal Cost
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Indices of the periods of the demand that it covers.</summary>
    public required IReadOnlyList<int> Periods
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Most people the shift can take; null, the default, for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int? Maximum
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }
}
