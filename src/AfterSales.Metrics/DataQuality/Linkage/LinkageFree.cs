namespace AfterSales.Metrics.DataQuality;

/// <summary>Which parameters of a linkage model are estimated.</summary>
public enum LinkageFree
{
    /// <summary>m, u and the share of matches.</summary>
    MatchesAndNonMatches,

    /// <summary>m and the share of matches; u stays as it starts, known from random pairs.</summary>
    MatchesOnly,
}
