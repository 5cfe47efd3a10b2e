namespace AfterSales.Metrics.Evaluation;

/// <summary>What a measurement is made of.</summary>
public enum MeasurementKind
{
    /// <summary>A plain number: a share, a score, a count.</summary>
    Number,

    /// <summary>An exact amount of money.</summary>
    Amount,

    /// <summary>A length of time.</summary>
    Time,
}
