namespace AfterSales.Metrics.Costs;

/// <summary>How codes and names are compared. Never by a culture's rules.</summary>
public enum CodeComparison
{
    /// <summary>Character by character: <c>a</c> and <c>A</c> differ.</summary>
    Ordinal,

    /// <summary>Character by character, without regard to case.</summary>
    OrdinalIgnoreCase,
}
