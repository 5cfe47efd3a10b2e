namespace AfterSales.Metrics.Brand;

/// <summary>How hostile mentions became too many.</summary>
public enum MentionAlertKind
{
    /// <summary>In one period there were more than those before let one expect.</summary>
    Sudden,

    /// <summary>Over several periods there were a few too many in each.</summary>
    Rise,
}
