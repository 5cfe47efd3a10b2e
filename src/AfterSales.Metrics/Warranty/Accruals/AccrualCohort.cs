using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>A cohort of sales: what was accrued for it, what it has cost, what it will still cost.</summary>
public sealed partial record AccrualCohort
{
    /// <summary>The cohort of an origin of a claims triangle: paid as the triangle has it, expected as the chain ladder does.</summary>
    /// <param name="cohort">Its name.</param>
    /// <param name="units">Units sold.</param>
    /// <param name="accrued">Accrued at sale and since, in the triangle's currency.</param>
    /// <param name="triangle">The claims.</param>
    /// <param name="reserves">The chain ladder of this triangle.</param>
    /// <param name="origin">The origin's place in the triangle, from 0.</param>
    /// <returns>The cohort; null where the origin has no reserve in money.</returns>
    /// <exception cref="ArgumentException">An argument is null, the triangle and the ladder differ in their origins, or there is no such origin.</exception>
    /// <exception cref="CurrencyMismatchException">The accrual is in another currency.</exception>
    public static AccrualCohort? Of(string cohort, long units, Money accrued, ClaimTriangle triangle, ChainLadderResult reserves, int origin)
    {
        Guard.SameLength(Guard.NotNull(reserves).Origins.Count, Guard.NotNull(triangle).Origins.Count, nameof(reserves), nameof(triangle));
        Guard.InRange(origin, 0, triangle.Origins.Count - 1);
        var currency = triangle.Currency;
        var made = new AccrualCohort
        {
            Cohort = cohort,
            Units = units,
            Accrued = Money.Of(accrued.In(currency), currency),
            Paid = Money.Of(triangle.Origins[origin].LatestNet ?? 0, currency),
            ExpectedRemaining = Money.Zero(currency),
        };
        return reserves.Origins[origin].ReserveIn(currency).Value is { } remaining ? made with { ExpectedRemaining = remaining } : null;
    }

    /// <summary>Its name: a quarter, a product.</summary>
    public required string Cohort
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Units sold.</summary>
    public required long Units
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Accrued at sale and since.</summary>
    public required Money Accrued { get; init; }

    /// <summary>Paid to date.</summary>
    public required Money Paid { get; init; }

    /// <summary>Expected from now on.</summary>
    public required Money ExpectedRemaining { get; init; }
}
