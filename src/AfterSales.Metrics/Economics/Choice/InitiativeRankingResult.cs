using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="InitiativeRanking"/> found.</summary>
public sealed partial record InitiativeRankingResult
{
    /// <summary>The date all initiatives are valued at; null when there are no flows and none was given.</summary>
    public required LocalDate? ValuationDate { get; init; }

    /// <summary>The discount rates, in the input's order.</summary>
    public required IReadOnlyList<double> Rates
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The places of each initiative, in the input's order.</summary>
    public required IReadOnlyList<InitiativeRanks> Rows
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
