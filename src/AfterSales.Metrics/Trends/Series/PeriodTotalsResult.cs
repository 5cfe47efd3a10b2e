using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>What <see cref="PeriodTotals"/> found.</summary>
public sealed partial record PeriodTotalsResult
{
    /// <summary>How many amounts there are.</summary>
    public required long Count { get; init; }

    /// <summary>The sum of all.</summary>
    public required Money Amount { get; init; }

    /// <summary>Every period from the first to the last, also those without amounts.</summary>
    public required IReadOnlyList<PeriodTotal> Periods
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
