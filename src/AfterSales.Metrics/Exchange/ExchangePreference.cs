namespace AfterSales.Metrics;

/// <summary>Which rate is taken where <see cref="ExchangeOptions"/> allows several.</summary>
public enum ExchangePreference
{
    /// <summary>The youngest, however it is quoted; of the same day a direct rate before an inverse one, and either before two through a third currency,
    /// whose day
    /// is that of the older.</summary>
    Youngest,

    /// <summary>A direct rate before an inverse one, and either before two through a third currency, however old within the age allowed.</summary>
    DirectFirst,
}
