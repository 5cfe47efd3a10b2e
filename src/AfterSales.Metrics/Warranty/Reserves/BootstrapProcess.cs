namespace AfterSales.Metrics.Warranty;

/// <summary>How a bootstrap draws the future payments about their mean.</summary>
public enum BootstrapProcess
{
    /// <summary>Gamma with mean |m| and variance φ|m|, with the sign of m.</summary>
    Gamma,

    /// <summary>φ times a Poisson number of mean |m|/φ, with the sign of m.</summary>
    Poisson,

    /// <summary>Normal with mean m and variance φ|m|.</summary>
    Normal,

    /// <summary>The mean itself: the error of the factors alone.</summary>
    None,
}
