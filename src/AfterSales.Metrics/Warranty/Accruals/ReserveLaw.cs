namespace AfterSales.Metrics.Warranty;

/// <summary>The distribution of what a reserve will turn out to need.</summary>
public enum ReserveLaw
{
    /// <summary>Lognormal with the estimate as mean and its error as standard deviation.</summary>
    Lognormal,

    /// <summary>Normal.</summary>
    Normal,
}
