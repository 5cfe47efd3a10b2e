namespace AfterSales.Metrics.Evaluation;

/// <summary>Why <see cref="FigurePeriods"/> are the periods they are.</summary>
public enum FigurePeriodBasis
{
    /// <summary>The period was asked for.</summary>
    Given,

    /// <summary>The latest month that has dates, covered from its first week to its last.</summary>
    LatestMonth,

    /// <summary>The month before the latest one, which the dates do not reach the end of.</summary>
    LastWholeMonth,

    /// <summary>The latest month that has dates, though no month is covered whole.</summary>
    PartOfMonth,
}
