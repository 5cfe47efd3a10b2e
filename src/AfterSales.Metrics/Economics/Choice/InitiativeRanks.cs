using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>One initiative's places at each rate of an <see cref="InitiativeRanking"/>.</summary>
public sealed partial record InitiativeRanks
{
    /// <summary>The initiative.</summary>
    public required Initiative Initiative { get; init; }

    /// <summary>Its place at each rate, in the order of the rates.</summary>
    public required IReadOnlyList<InitiativeRank> Ranks
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
