namespace AfterSales.Metrics.Brand;

/// <summary>Who makes up the category that is 100.</summary>
public enum CategoryScope
{
    /// <summary>All but the own brand.</summary>
    Rivals,

    /// <summary>All, the own brand among them.</summary>
    All,
}
