namespace AfterSales.Metrics.DataQuality;

/// <summary>A figure, and between what it lies once the records set apart are settled.</summary>
public sealed partial record FigureBoundsResult
{
    /// <summary>The figure of the records used.</summary>
    public required Figure<double> Figure { get; init; }

    /// <summary>The least it can be.</summary>
    public required Figure<double> Lower { get; init; }

    /// <summary>The most it can be.</summary>
    public required Figure<double> Upper { get; init; }

    /// <summary>How many records are set apart.</summary>
    public required long Records { get; init; }

    /// <summary>The amount left out: each record's numerator at its largest size.</summary>
    public required decimal NumeratorApart { get; init; }
}
