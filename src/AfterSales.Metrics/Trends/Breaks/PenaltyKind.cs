namespace AfterSales.Metrics.Trends;

/// <summary>What a further break must pay for in <see cref="ChangePoints"/>.</summary>
public enum PenaltyKind
{
    /// <summary>A factor times σ²·ln n, σ from the differences of neighbors: twice it is BIC for one mean a segment.</summary>
    Logarithmic,

    /// <summary>The modified BIC of Zhang and Siegmund: 3σ²·ln n a break, and σ²·ln of each segment's share of the periods.</summary>
    ModifiedBic,

    /// <summary>The number given.</summary>
    Given,
}
