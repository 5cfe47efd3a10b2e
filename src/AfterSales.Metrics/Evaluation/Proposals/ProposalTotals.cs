namespace AfterSales.Metrics.Evaluation;

/// <summary>The chosen proposals together, in units of the currency.</summary>
public sealed partial record ProposalTotals
{
    /// <summary>Benefits after overlaps.</summary>
    public required double Benefit { get; init; }

    /// <summary>Costs.</summary>
    public required Money Cost { get; init; }

    /// <summary>Benefit − cost, with limits as if the benefits were independent.</summary>
    public required Estimate Independent { get; init; }

    /// <summary>Benefit − cost, with limits as if all benefits moved together.</summary>
    public required Estimate Together { get; init; }

    /// <summary>What the plain sum of the benefits would claim.</summary>
    public required double SumWithoutOverlap { get; init; }

    /// <summary>The part of that sum that would be counted twice.</summary>
    public required double DoubleCounted { get; init; }
}
