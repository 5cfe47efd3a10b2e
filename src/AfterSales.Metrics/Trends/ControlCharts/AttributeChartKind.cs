namespace AfterSales.Metrics.Trends;

/// <summary>What an <see cref="AttributeChart"/> counts.</summary>
public enum AttributeChartKind
{
    /// <summary>p: share of units with the attribute, sizes may differ.</summary>
    Proportion,

    /// <summary>np: number of units with the attribute.</summary>
    NumberOfUnits,

    /// <summary>c: number of events over one and the same exposure.</summary>
    Count,

    /// <summary>u: events per unit of exposure.</summary>
    Rate,

    /// <summary>Laney's p′: as p, with the variation between periods in the limits.</summary>
    LaneyProportion,

    /// <summary>Laney's u′: as u, with the variation between periods in the limits.</summary>
    LaneyRate,
}
