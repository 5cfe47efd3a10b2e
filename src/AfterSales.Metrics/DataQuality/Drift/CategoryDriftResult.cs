using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What <see cref="CategoryDrift"/> finds. Without records on one side every figure is undefined, <see cref="UndefinedReason.NoData"/>.</summary>
public sealed partial record CategoryDriftResult
{
    /// <summary>The categories of both sides, in ordinal order (UTF-16), the missing one first.</summary>
    public required IReadOnlyList<CategoryShift> Categories
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The category whose share changed most, of equal ones the first; null without records on one side.</summary>
    public CategoryShift? MostChanged => Categories.Where(shift => shift is { BaseShare.IsDefined: true, CurrentShare.IsDefined: true })
        .OrderByDescending(shift => Math.Abs(shift.CurrentShare.Value!.Value - shift.BaseShare.Value!.Value)).FirstOrDefault();

    /// <summary>Records of the base period.</summary>
    public required long BaseTotal { get; init; }

    /// <summary>Records of the current period.</summary>
    public required long CurrentTotal { get; init; }

    /// <summary>Categories that only the current period has.</summary>
    public required IReadOnlyList<CategoryShift> Appeared
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Categories that only the base period has.</summary>
    public required IReadOnlyList<CategoryShift> Vanished
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Population stability index Σ (q − p) ln(q/p); undefined (<see cref="UndefinedReason.Unbounded"/>) where a category has one side only and no
    /// pseudo-count is named.</summary>
    public required Figure<double> StabilityIndex { get; init; }

    /// <summary>What the index stays below by chance alone at the level asked for: χ² quantile of B − 1 degrees · (1/n + 1/m).</summary>
    public required Figure<double> StabilityCritical { get; init; }

    /// <summary>How probable an index as large is by chance alone.</summary>
    public required Figure<double> StabilityPValue { get; init; }

    /// <summary>Jensen–Shannon divergence, in bits, from 0 to 1.</summary>
    public required Figure<double> JensenShannonBits { get; init; }

    /// <summary>Its root, a distance.</summary>
    public required Figure<double> JensenShannonDistance { get; init; }

    /// <summary>Total variation ½ Σ |q − p|: the share of records that would have to change category.</summary>
    public required Figure<double> TotalVariation { get; init; }

    /// <summary>Hellinger distance.</summary>
    public required Figure<double> Hellinger { get; init; }

    /// <summary>Pearson's χ² of homogeneity, without correction.</summary>
    public required Figure<double> ChiSquare { get; init; }

    /// <summary>Categories seen, less one; null without records on one side.</summary>
    public required int? DegreesOfFreedom { get; init; }

    /// <summary>How probable a χ² as large is by chance alone; undefined with one category, <see cref="UndefinedReason.ZeroVariance"/>.</summary>
    public required Figure<double> ChiSquarePValue { get; init; }

    /// <summary>Cramér's V = √(χ²/(n + m)): the size of the change, whatever the number of records.</summary>
    public required Figure<double> CramersV { get; init; }

    /// <summary>The smallest expected count: below about 5, χ² is a rough guide.</summary>
    public required Figure<double> SmallestExpected { get; init; }
}
