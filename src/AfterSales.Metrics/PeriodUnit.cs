namespace AfterSales.Metrics;

/// <summary>How long a reporting period is.</summary>
public enum PeriodUnit
{
    /// <summary>A local calendar day.</summary>
    Day,

    /// <summary>An ISO week, Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter, from January, April, July or October.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}
