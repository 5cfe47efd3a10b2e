namespace AfterSales.Metrics.Resources;

/// <summary>Which time of a service case is meant.</summary>
public enum CaseClock
{
    /// <summary>From opened to responded.</summary>
    Response,

    /// <summary>From opened to resolved.</summary>
    Resolution,
}
