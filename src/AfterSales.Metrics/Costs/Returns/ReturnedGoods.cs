using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>Goods that came back: when, how many units, and what was paid back for them.</summary>
public sealed partial record ReturnedGoods
{
    /// <summary>When they came back.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>How many units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public required decimal Units { get; init => field = Guard.NotNegative(value); }

    /// <summary>What was paid back.</summary>
    public required Money Refund { get; init; }

    /// <summary>Which product; null, the default, where nothing says.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public string? Product { get; init => field = value is null ? null : Guard.NotBlank(value); }
}
