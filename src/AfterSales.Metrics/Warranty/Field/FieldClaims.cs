using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Warranty;

/// <summary>Claims of units sold in one month that came in another, and what they cost: a row of the claims behind a <see cref="FieldHistory"/>.</summary>
public sealed partial record FieldClaims
{
    /// <summary>A date of the month in which the units were sold.</summary>
    public required LocalDate SoldMonth { get; init; }

    /// <summary>A date of the month in which the claims came.</summary>
    public required LocalDate ClaimedMonth { get; init; }

    /// <summary>Their number; 0 for an amount that belongs to claims counted in another row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 0 to 1e15.</exception>
    public required long Claims
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000_000_000_000);
    }

    /// <summary>What they cost; below zero where more was recovered than paid.</summary>
    public required Money Cost { get; init; }
}
