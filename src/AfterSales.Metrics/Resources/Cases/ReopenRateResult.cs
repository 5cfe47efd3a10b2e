namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="ReopenRate"/> found, with its ingredients.</summary>
public sealed partial record ReopenRateResult
{
    /// <summary>The cases looked at: those whose reopenings are known.</summary>
    public required long Cases { get; init; }

    /// <summary>Cases that were resolved at least once.</summary>
    public required long ResolvedOnce { get; init; }

    /// <summary>Cases among them that were reopened.</summary>
    public required long Reopened { get; init; }

    /// <summary>How often cases were reopened, all together.</summary>
    public required long Reopenings { get; init; }

    /// <summary>Reopened / resolved once, with its interval.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Reopenings / resolved once: above the rate where cases come back more than once.</summary>
    public required Figure<double> ReopeningsPerCase { get; init; }
}
