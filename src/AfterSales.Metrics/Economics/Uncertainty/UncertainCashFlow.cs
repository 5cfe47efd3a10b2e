using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>A payment whose amount may turn out lower or higher than expected.</summary>
public sealed partial record UncertainCashFlow
{
    /// <summary>When it is paid.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The amount expected; money in positive, money out negative.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The least it may be, not above <see cref="Amount"/>; null, the default, is the amount itself.</summary>
    public decimal? Low { get; init; }

    /// <summary>The most it may be, not below <see cref="Amount"/>; null, the default, is the amount itself.</summary>
    public decimal? High { get; init; }

    /// <summary>What makes it uncertain: payments of one driver move together; null, the default, for a payment that moves by itself.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public string? Driver
    {
        get;
        init => field = value is null ? null : Guard.NotBlank(value);
    }

    /// <summary>Whether it may be anything else than expected.</summary>
    public bool IsUncertain => (Low ?? Amount) < (High ?? Amount);
}
