namespace AfterSales.Metrics.Internal;

/// <summary>Sums of probabilities that fall from the first on, until they no longer count beside the sum.</summary>
/// <remarks>
/// The least doubles no longer fall by a factor near one: a sum that comes to them would wait for terms to vanish that never do, as many as there are pieces,
/// and add them all up.
/// </remarks>
internal static class FallingTerms
{
    /// <summary>2²⁵⁶ where the terms that count would come to the least doubles, else 1: what to multiply the first by, which does not round, and to divide
    /// the sum by.</summary>
    public static double Lift(double first) => first < 1e-250 ? 1.157920892373162e77 : 1;
}
