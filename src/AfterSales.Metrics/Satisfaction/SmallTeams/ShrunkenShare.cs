namespace AfterSales.Metrics.Satisfaction;

/// <summary>One team's share, drawn towards all teams' as far as its few answers warrant.</summary>
public sealed partial record ShrunkenShare
{
    /// <summary>The team's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its own share; undefined without answers.</summary>
    public required Figure<double> Raw { get; init; }

    /// <summary>The shrunken share with its equal-tailed interval of the posterior distribution; without interval when all teams are pooled.</summary>
    public required Estimate Shrunken { get; init; }

    /// <summary>How much of it is the common share: M/(n + M), 1 when all teams are pooled.</summary>
    public required double Pull { get; init; }

    /// <summary>Mean of Jeffreys's posterior of this team alone, (x + ½)/(n + 1): the share without any borrowing.</summary>
    public required double JeffreysMean { get; init; }
}
