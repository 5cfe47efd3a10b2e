namespace AfterSales.Metrics;

/// <summary>Which of its two neighbors a number between two multiples of the unit becomes.</summary>
public enum RoundingRule
{
    /// <summary>The nearer one; halfway, the even multiple. Errors cancel over many amounts.</summary>
    HalfToEven,

    /// <summary>The nearer one; halfway, the one farther from zero. What many tax laws ask for.</summary>
    HalfAwayFromZero,

    /// <summary>The nearer one; halfway, the one nearer to zero.</summary>
    HalfTowardZero,

    /// <summary>The one nearer to zero.</summary>
    TowardZero,

    /// <summary>The one farther from zero.</summary>
    AwayFromZero,

    /// <summary>The lower one.</summary>
    Floor,

    /// <summary>The higher one.</summary>
    Ceiling,
}
