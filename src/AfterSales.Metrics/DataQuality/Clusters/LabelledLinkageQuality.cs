namespace AfterSales.Metrics.DataQuality;

/// <summary>Precision and recall of a linkage by labelled pairs.</summary>
public sealed partial record LabelledLinkageQuality
{
    /// <summary>Linked pairs that match.</summary>
    public required long TrueLinks { get; init; }

    /// <summary>Linked pairs that do not.</summary>
    public required long FalseLinks { get; init; }

    /// <summary>Matching pairs that are not linked.</summary>
    public required long MissedLinks { get; init; }

    /// <summary>The share of links that match.</summary>
    public required Estimate Precision { get; init; }

    /// <summary>The share of matches that are linked.</summary>
    public required Estimate Recall { get; init; }

    /// <summary>The harmonic mean of both.</summary>
    public required Figure<double> FMeasure { get; init; }
}
