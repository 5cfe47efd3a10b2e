using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What becomes of a part of the returned goods: resold, refurbished, scrapped.</summary>
public sealed partial record ReturnDisposition
{
    /// <summary>What becomes of them.</summary>
    /// <exception cref="ArgumentException">The name is null or blank.</exception>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The part of the returns, as a fraction.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public required decimal Share
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>What one of them is worth then; negative when disposal has a price.</summary>
    public required Money Value { get; init; }

    /// <summary>What making it so costs, as refurbishing does; null is nothing.</summary>
    public Money? Cost { get; init; }
}
