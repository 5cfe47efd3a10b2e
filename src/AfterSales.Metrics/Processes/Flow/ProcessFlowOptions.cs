using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>How <see cref="ProcessFlow"/> looks at a process.</summary>
public sealed partial record ProcessFlowOptions
{
    /// <summary>Variants up to four fifths of the closed cases.</summary>
    public static ProcessFlowOptions Default { get; } = new();

    /// <summary>The share of closed cases that the most frequent variants are counted up to; above 0, at most 1.</summary>
    /// <value>0.8 by default.</value>
    public double CoveredShare
    {
        get;
        init => field = value > 0 ? Guard.InRange(value, 0, 1) : throw Guard.OutOfRange(nameof(CoveredShare), "must be above 0, and at most 1", value);
    }
    = 0.8;
}
