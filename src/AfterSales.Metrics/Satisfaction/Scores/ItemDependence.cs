namespace AfterSales.Metrics.Satisfaction;

/// <summary>How the answers to the questions of an index hang together, which its interval must assume when only the questions' tallies are known.</summary>
public enum ItemDependence
{
    /// <summary>The same people answered all of them: errors are added as if they went together entirely, so that the interval is never too short.</summary>
    SameRespondents,

    /// <summary>Different people answered each: errors are added as independent.</summary>
    Independent,
}
