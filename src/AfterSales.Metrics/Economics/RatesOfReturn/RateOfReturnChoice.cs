namespace AfterSales.Metrics.Economics;

/// <summary>Which rate is shown when several balance the flows. All of them are always known.</summary>
public enum RateOfReturnChoice
{
    /// <summary>The rate nearest to zero; of two equally near, the higher.</summary>
    NearestZero,

    /// <summary>The lowest rate.</summary>
    Lowest,

    /// <summary>The highest rate.</summary>
    Highest,

    /// <summary>The rate nearest to a guess, as a spreadsheet is meant to do; of two equally near, the higher.</summary>
    NearestGuess,
}
