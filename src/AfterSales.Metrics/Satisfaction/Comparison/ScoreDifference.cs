namespace AfterSales.Metrics.Satisfaction;

/// <summary>First score less second, and the test of no difference.</summary>
internal readonly record struct ScoreDifference(
    Estimate Difference, Figure<double> AdjustedDifference, Figure<double> StandardError, Figure<double> Z, Figure<double> PValue);
