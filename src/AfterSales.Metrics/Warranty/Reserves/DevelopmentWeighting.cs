namespace AfterSales.Metrics.Warranty;

/// <summary>How the development factors of one age are averaged: the weight of a factor is its start to this power.</summary>
public enum DevelopmentWeighting
{
    /// <summary>α = 1: by volume, the chain ladder.</summary>
    Volume,

    /// <summary>α = 0: the simple mean of the factors.</summary>
    Simple,

    /// <summary>α = 2: by squared volume, the regression through the origin.</summary>
    Regression,
}
