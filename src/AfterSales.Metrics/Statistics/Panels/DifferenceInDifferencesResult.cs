namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="DifferenceInDifferences"/> found.</summary>
public sealed partial record DifferenceInDifferencesResult
{
    /// <summary>How it was found.</summary>
    public ImpactDesign Design { get; init; } = ImpactDesign.DifferenceInDifferences;

    /// <summary>Mean of the controls before.</summary>
    public required Figure<double> ControlBefore { get; init; }

    /// <summary>Mean of the controls after.</summary>
    public required Figure<double> ControlAfter { get; init; }

    /// <summary>Mean of the treated before.</summary>
    public required Figure<double> TreatedBefore { get; init; }

    /// <summary>Mean of the treated after.</summary>
    public required Figure<double> TreatedAfter { get; init; }

    /// <summary>(treated after − before) − (controls after − before), with errors clustered by unit (HC1) and Student's t of units − 1.</summary>
    public required ImpactEffect Effect { get; init; }

    /// <summary>Its standard error as if all rows were independent, for comparison only.</summary>
    public required Figure<double> PlainStandardError { get; init; }

    /// <summary>Units.</summary>
    public required int Units { get; init; }

    /// <summary>The coefficient of treated × after with an effect of each unit and of each period; the same in a balanced panel.</summary>
    public required ImpactEffect TwoWayFixedEffects { get; init; }

    /// <summary>How much faster the treated rose than the controls in each period before: parallel paths have 0. A test passed with few units is weak
    /// evidence.</summary>
    public required ImpactEffect TrendBefore { get; init; }
}
