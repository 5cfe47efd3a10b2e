namespace AfterSales.Metrics.Statistics;

/// <summary>Whether predictors tell the outcomes apart, so that the likelihood has no maximum.</summary>
public enum LogisticSeparation
{
    /// <summary>The outcomes overlap: the likelihood has its maximum.</summary>
    None,

    /// <summary>Some combination of predictors never points the wrong way, though it leaves some observations on the line.</summary>
    Quasi,

    /// <summary>Some combination of predictors tells every outcome.</summary>
    Complete,

    /// <summary>All outcomes are alike, so that there is nothing to tell apart.</summary>
    OneOutcome,
}
