namespace AfterSales.Metrics.Brand;

/// <summary>Where a brand stands against its rivals.</summary>
public enum PositionQuadrant
{
    /// <summary>Ahead in share and satisfaction.</summary>
    Leader,

    /// <summary>Ahead in share, behind in satisfaction.</summary>
    Exposed,

    /// <summary>Behind in share, ahead in satisfaction.</summary>
    Challenger,

    /// <summary>Behind in both.</summary>
    Follower,
}
