using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What <see cref="QualityScore"/> finds: the verdict first, then the averages that cannot lift it.</summary>
public sealed partial record QualityScoreResult
{
    /// <summary>What may be done with the data.</summary>
    public required QualityVerdict Verdict { get; init; }

    /// <summary>The names of the blocking rules that are breached, in input order.</summary>
    public required IReadOnlyList<string> BlockingBreached
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The names of the blocking rules that were never evaluated, in input order.</summary>
    public required IReadOnlyList<string> BlockingUnproven
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The smaller of <see cref="Arithmetic"/> and the lowest rate of a breached blocking rule: the number to show where only one is shown.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>The weighted arithmetic mean of the dimensions: good dimensions pay for bad ones.</summary>
    public required Figure<double> Arithmetic { get; init; }

    /// <summary>The weighted geometric mean of the dimensions: zero where one is zero.</summary>
    public required Figure<double> Geometric { get; init; }

    /// <summary>The lowest score of a dimension: nothing pays for anything.</summary>
    public required Figure<double> Lowest { get; init; }

    /// <summary>The dimensions that have rules, in their own order.</summary>
    public required IReadOnlyList<QualityDimensionScore> Dimensions
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The rules, in input order.</summary>
    public required IReadOnlyList<QualityRuleScore> Rules
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
