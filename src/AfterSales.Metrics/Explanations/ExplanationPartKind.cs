namespace AfterSales.Metrics;

/// <summary>What a part of a change comes from.</summary>
public enum ExplanationPartKind
{
    /// <summary>More or less of what is counted: cases, visits, hours, output.</summary>
    Volume,

    /// <summary>One unit cost or brought another amount.</summary>
    Price,

    /// <summary>A rate within a group is another: a score, a share, a cost per case.</summary>
    Rate,

    /// <summary>The groups make up other shares of the whole.</summary>
    Mix,

    /// <summary>More or less was used for the same output.</summary>
    Efficiency,

    /// <summary>Something is counted now that was not before, or no longer.</summary>
    Scope,

    /// <summary>Another exchange rate.</summary>
    Currency,

    /// <summary>The figure is defined in another way.</summary>
    Definition,

    /// <summary>One item of a sum changed, and nothing says whether by volume or by price.</summary>
    Component,

    /// <summary>What no other part explains.</summary>
    Unexplained,
}
