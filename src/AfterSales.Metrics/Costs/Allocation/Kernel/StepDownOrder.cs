namespace AfterSales.Metrics.Costs;

/// <summary>In which order the step-down method closes services. Ties go to the one listed first.</summary>
public enum StepDownOrder
{
    /// <summary>The one that serves other services most, by share of its units, first.</summary>
    ShareToOtherServices,

    /// <summary>The one with the highest own cost first.</summary>
    OwnCost,

    /// <summary>As listed.</summary>
    Given,
}
