using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>One's own figure beside a rival's.</summary>
public sealed partial record PeerPair
{
    /// <summary>The rival.</summary>
    public required PeerFigure Peer { get; init; }

    /// <summary>Why they are not compared; empty when they are.</summary>
    public required IReadOnlyList<PeerMismatch> Mismatches { get; init => field = FrozenList.Copy(value); }

    /// <summary>Own − rival's, with limits where a side has them; undefined when they are not compared.</summary>
    public required Measurement Difference { get; init; }

    /// <summary>Two-sided p-value, consistent with the limits; of two exact figures 0 or 1.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>Adjusted by Benjamini and Hochberg: which differences are news.</summary>
    public required Figure<double> AdjustedPValue { get; init; }

    /// <summary>Adjusted by Holm: which differences count for the rank.</summary>
    public required Figure<double> RankPValue { get; init; }

    /// <summary>How one stands.</summary>
    public required PeerStanding Standing { get; init; }
}
