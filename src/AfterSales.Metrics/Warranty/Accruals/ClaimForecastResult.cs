using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ClaimForecast"/> found.</summary>
public sealed partial record ClaimForecastResult
{
    /// <summary>Claims of units sold to date, by the month in which they happen, from month 0.</summary>
    public required IReadOnlyList<double> Happening { get; init => field = FrozenList.Keep(value); }

    /// <summary>The same by the month in which they are reported.</summary>
    public required IReadOnlyList<double> Reported { get; init => field = FrozenList.Keep(value); }

    /// <summary>Claims that have happened and are not reported yet.</summary>
    public required double HappenedNotReported { get; init; }

    /// <summary>Claims of units sold to date that are still to happen.</summary>
    public required double StillToHappen { get; init; }

    /// <summary>Both: the claims that the reserve must pay.</summary>
    public required double Outstanding { get; init; }

    /// <summary>Outstanding × cost per claim.</summary>
    public required double Reserve { get; init; }

    /// <summary>Reserve for each unit sold to date.</summary>
    public required Figure<double> ReservePerUnit { get; init; }

    /// <summary>Claims of units sold to date reported in each of the next twelve months.</summary>
    public required IReadOnlyList<double> NextTwelveMonths { get; init => field = FrozenList.Keep(value); }

    /// <summary>Their cost.</summary>
    public required IReadOnlyList<double> NextTwelveMonthsCost { get; init => field = FrozenList.Keep(value); }

    /// <summary>Claims of sales not yet made, reported in each of the next twelve months: a matter of the budget, never of the liability.</summary>
    public required IReadOnlyList<double> NextTwelveMonthsOfFutureSales { get; init => field = FrozenList.Keep(value); }

    /// <summary>Their cost.</summary>
    public required IReadOnlyList<double> NextTwelveMonthsOfFutureSalesCost { get; init => field = FrozenList.Keep(value); }

    /// <summary>Claims of units sold and of those not yet sold, reported in each of the next twelve months: what budget and spares are planned with.</summary>
    public required IReadOnlyList<double> NextTwelveMonthsOfAllSales { get; init => field = FrozenList.Keep(value); }

    /// <summary>Their cost.</summary>
    public required IReadOnlyList<double> NextTwelveMonthsOfAllSalesCost { get; init => field = FrozenList.Keep(value); }

    /// <summary>Sum of <see cref="NextTwelveMonths"/>.</summary>
    public required double NextYear { get; init; }

    /// <summary>Sum of <see cref="NextTwelveMonthsCost"/>.</summary>
    public required double NextYearCost { get; init; }

    /// <summary>Sum of <see cref="NextTwelveMonthsOfFutureSales"/>.</summary>
    public required double NextYearOfFutureSales { get; init; }

    /// <summary>Sum of <see cref="NextTwelveMonthsOfAllSalesCost"/>.</summary>
    public required double NextYearOfAllSalesCost { get; init; }

    /// <summary>Mean of <see cref="NextTwelveMonthsOfAllSales"/>.</summary>
    public required double MeanMonth { get; init; }

    /// <summary>Largest of <see cref="NextTwelveMonthsOfAllSales"/>: what a stock of spares must meet.</summary>
    public required double BusiestMonth { get; init; }
}
