using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Brand-health index: several indicators in one, and how far the ranks depend on the way it is made.</summary>
/// <remarks>
/// <para><b>Formula.</b> Indicators on 0 … 100 by min–max, by goalposts (cut beyond) or by mid-ranks, turned as 100 − v where lower is better; or as standard
/// scores, sample deviation, turned by their sign. Put together by weighted arithmetic, geometric or harmonic mean; standard scores by the arithmetic one only.
/// The index is the arithmetic mean of goalposts: min–max moves when a rival enters. Share of an indicator at which first and second change places:
/// Δrest/(Δrest − Δv), the other weights in proportion.</para>
/// <para><b>Units.</b> Points, 0 … 100; standard scores in standard deviations.</para>
/// <para><b>Domain.</b> One value of each indicator for each brand, within ±1e100; weights not negative.</para>
/// <para><b>Edge cases.</b> No weight: undefined, <see cref="UndefinedReason.ZeroDenominator"/>; zero weight takes an indicator out. An indicator on which all
/// brands are alike: min–max and standard scores are undefined, <see cref="UndefinedReason.ZeroVariance"/>, naming it. One brand: they and ranks are undefined,
/// <see cref="UndefinedReason.SmallSample"/>. A zero makes the geometric and the harmonic mean zero. Scores within 1e-9 share a rank. No brand:
/// <see cref="UndefinedReason.NoData"/>.</para>
/// <para><b>Method.</b> Direct.</para>
/// <para><b>Source.</b> OECD and JRC, Handbook on Constructing Composite Indicators, 2008.</para>
/// </remarks>
/// <example>
/// <code>
/// BrandHealthIndicator Indicator(string name) =&gt; new() { Name = name, Weight = 1, LowGoalpost = 0, HighGoalpost = 100 };
/// var result = BrandHealthIndex.Compute([[60, 70], [50, 85]], [Indicator("Awareness"), Indicator("Trust")]);
/// var index = result.Methods.Single(m =&gt; m.Scaling == IndicatorScaling.Goalposts &amp;&amp; m.Aggregation == IndicatorAggregation.Arithmetic);
/// Console.WriteLine($"index {string.Join(" and ", index.Scores)} points"); // index 65 and 67.5 points
/// Console.WriteLine($"they change places where trust weighs {result.SwitchWeights[1]:P0}"); // they change places where trust weighs 40 %
/// </code>
/// </example>
public static class BrandHealthIndex
{
    private const double Limit = 1e100;

    /// <summary>The index of brands.</summary>
    /// <param name="values">For each brand its value of each indicator.</param>
    /// <param name="indicators">The indicators, in the same order.</param>
    /// <returns>Scores by all methods, ranks and their robustness.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is null, there is no indicator, lengths differ, a value is beyond ±1e100, or goalposts are not in order.
    /// </exception>
    public static BrandHealthIndexResult Compute(IReadOnlyList<IReadOnlyList<double>> values, IReadOnlyList<BrandHealthIndicator> indicators)
    {
        Guard.NotEmpty(Guard.NoneNull(indicators).Count, nameof(indicators));
        for (var j = 0; j < indicators.Count; j++)
        {
            if (!(indicators[j].LowGoalpost < indicators[j].HighGoalpost) || Math.Abs(indicators[j].LowGoalpost) > Limit || indicators[j].HighGoalpost > Limit)
            {
                throw Guard.Item(nameof(indicators), "must have goalposts in order, within ±1e100", j, indicators[j]);
            }
        }

        foreach (var brand in Guard.NoneNull(values))
        {
            Guard.SameLength(brand.Count, indicators.Count, nameof(values), nameof(indicators));
            foreach (var value in brand)
            {
                Guard.InRange(value, -Limit, Limit, nameof(values));
            }
        }

        if (values.Count == 0 || indicators.All(indicator => indicator.Weight == 0))
        {
            return Undefined(values.Count == 0 ? UndefinedReason.NoData : UndefinedReason.ZeroDenominator);
        }

        return new CompositeKernel(values, indicators).Result();
    }

    private static BrandHealthIndexResult Undefined(UndefinedReason reason) => new()
    {
        Reason = reason,
        GoalpostValues = [],
        Methods = [],
        LowestRanks = [],
        HighestRanks = [],
        AverageShift = Figure.Undefined<double>(reason),
        LeaveOneOutRanks = [],
        First = 0,
        Second = null,
        SwitchWeights = [],
    };
}
