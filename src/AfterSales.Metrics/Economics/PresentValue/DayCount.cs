namespace AfterSales.Metrics.Economics;

/// <summary>How the time between two dates becomes a number of years.</summary>
public enum DayCount
{
    /// <summary>Days / 365, leap years or not. What Excel's XIRR and XNPV do.</summary>
    Actual365Fixed,

    /// <summary>Days in leap years / 366 + days in other years / 365 (ISDA 2006, 4.16(b)).</summary>
    ActualActualIsda,

    /// <summary>Days / 360, as on money markets (ISDA 2006, 4.16(e)).</summary>
    Actual360,

    /// <summary>Twelve months of 30 days, a 31st counting as the 30th: the Eurobond basis, 30E/360 (ISDA 2006, 4.16(g)).</summary>
    Thirty360European,

    /// <summary>Twelve months of 30 days by the rules of the United States, the end of February among them (SIA): 30/360 US, Excel's basis 0.</summary>
    Thirty360Us,

    /// <summary>Twelve months of 30 days, the end's 31st being the 30th only after a 30th or 31st: the bond basis, 30/360 (ISDA 2006, 4.16(f)).</summary>
    Thirty360BondBasis,
}
