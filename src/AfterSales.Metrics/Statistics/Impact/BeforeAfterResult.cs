namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="BeforeAfter"/> found, with what weakens it.</summary>
public sealed partial record BeforeAfterResult
{
    /// <summary>How it was found: the weakest of all designs.</summary>
    public ImpactDesign Design { get; init; } = ImpactDesign.BeforeAfter;

    /// <summary>Mean after less mean before, with Welch's interval: as if every period were independent of the one before.</summary>
    public required ImpactEffect Difference { get; init; }

    /// <summary>The trend per period before the start: what of the difference would have come anyway, for each period.</summary>
    public required ImpactEffect TrendBefore { get; init; }

    /// <summary>Place of the last period before among all before, from 0 for the lowest to 1 for the highest: near either end, a return to the ordinary
    /// looks like an effect.</summary>
    public required Figure<double> LastPlace { get; init; }
}
