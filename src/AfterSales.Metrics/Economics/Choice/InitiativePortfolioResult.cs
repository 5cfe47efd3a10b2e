using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="InitiativePortfolio"/> found.</summary>
public sealed partial record InitiativePortfolioResult
{
    /// <summary>The discount rate for each year, as a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>The date all initiatives are valued at; null when there are no flows and none was given.</summary>
    public required LocalDate? ValuationDate { get; init; }

    /// <summary>The figures of each initiative, in the input's order.</summary>
    public required IReadOnlyList<InitiativeFigures> Rows
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The rates at which one initiative overtakes another, ascending.</summary>
    public required IReadOnlyList<RankChange> RankChanges
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Pairs whose difference has rates that could not be told from none: rank changes may be missing between these.</summary>
    public required IReadOnlyList<string> UnresolvedPairs
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The step-by-step choice, for initiatives of which only one can be had.</summary>
    public required IncrementalAnalysisResult Choice { get; init; }
}
