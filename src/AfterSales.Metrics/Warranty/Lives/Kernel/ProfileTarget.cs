namespace AfterSales.Metrics.Warranty;

/// <summary>What a profile likelihood is of.</summary>
internal enum ProfileTarget
{
    Mu,
    Lambda,
    Quantile,
}
