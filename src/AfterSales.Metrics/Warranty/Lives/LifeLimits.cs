namespace AfterSales.Metrics.Warranty;

/// <summary>Which limits a <see cref="LifeFit"/> computes.</summary>
public enum LifeLimits
{
    /// <summary>Wald's and those of the profile likelihood.</summary>
    WaldAndProfile,

    /// <summary>Wald's alone, which need no further search.</summary>
    Wald,
}
