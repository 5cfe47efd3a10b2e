using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Costs;

/// <summary>Fixed and variable cost from all periods, by least squares over one or several drivers, with standard errors and intervals.</summary>
/// <remarks>
/// <para><b>Formula.</b> cost = fixed + Σ variableⱼ·driverⱼ + error, least squares; a prediction has the interval of the mean and that of a single
/// period.</para>
/// <para><b>Units.</b> Cost of a period; cost for one unit of each driver.</para>
/// <para><b>Domain.</b> Finite numbers, at least one period, drivers as long as the cost.</para>
/// <para><b>Edge cases.</b> A driver that never changes, or repeats others, has no coefficient, <see cref="UndefinedReason.Singular"/>. As many periods as
/// coefficients: they stand without standard errors, <see cref="UndefinedReason.SmallSample"/>. A perfect fit: no t or p,
/// <see cref="UndefinedReason.ZeroVariance"/>.</para>
/// <para><b>Method.</b> <see cref="LinearRegression"/>, with a constant: QR of centered columns, Student t with n − k degrees of freedom.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 10 and its appendix.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] visits = [100, 120, 140, 160];
/// double[] cost = [26_100, 28_900, 32_100, 34_900];
/// var behavior = CostBehavior.Fit(cost, visits);
/// Console.WriteLine($"fixed {behavior.Fixed.Coefficient.Value:F0} EUR a month"); // fixed 11260 EUR a month
/// Console.WriteLine($"variable {behavior.VariablePerUnit[0].Coefficient.Value:F0} EUR a visit"); // variable 148 EUR a visit
/// Console.WriteLine($"150 visits: {CostBehavior.Predict(behavior, [150]).Mean.Value:F0} EUR"); // 150 visits: 33460 EUR
/// </code>
/// </example>
public static class CostBehavior
{
    /// <summary>Splits the cost of several periods by one driver.</summary>
    /// <param name="cost">Cost of each period.</param>
    /// <param name="driver">Units of the driver in each period.</param>
    /// <param name="level">Confidence level of the intervals.</param>
    /// <returns>The parts and the fit they come from.</returns>
    /// <exception cref="ArgumentException">There is no period, lengths differ, a number is not finite, or the level is not inside (0, 1).</exception>
    public static CostBehaviorResult Fit(ReadOnlySpan<double> cost, ReadOnlySpan<double> driver, double level = Estimate.DefaultLevel)
    {
        Guard.NotEmpty(cost.Length, nameof(cost));
        Guard.AllFinite(cost, nameof(cost));
        Guard.SameLength(driver.Length, cost.Length, nameof(driver), nameof(cost));
        Guard.AllFinite(driver, nameof(driver));
        RequireRoom(cost);
        return Describe(LinearRegression.Fit(cost, driver, new LinearRegressionOptions { Level = level }));
    }

    /// <summary>Splits the cost of several periods by several drivers.</summary>
    /// <param name="cost">Cost of each period.</param>
    /// <param name="drivers">For each driver its units in each period.</param>
    /// <param name="level">Confidence level of the intervals.</param>
    /// <returns>The parts and the fit they come from.</returns>
    /// <exception cref="ArgumentException">There is no period, lengths differ, a number is not finite, or the level is not inside (0, 1).</exception>
    public static CostBehaviorResult Fit(IReadOnlyList<double> cost, IReadOnlyList<IReadOnlyList<double>> drivers, double level = Estimate.DefaultLevel)
    {
        Guard.NotEmpty(Guard.NotNull(cost).Count, nameof(cost));
        Guard.AllFinite(cost.ToArray(), nameof(cost));
        for (var j = 0; j < Guard.NoneNull(drivers).Count; j++)
        {
            var name = FormattableString.Invariant($"drivers[{j}]");
            Guard.SameLength(drivers[j].Count, cost.Count, name, nameof(cost));
            Guard.AllFinite(drivers[j].ToArray(), name);
        }

        RequireRoom(cost.ToArray());
        return Describe(LinearRegression.Fit(
            new LinearRegressionInput { Response = cost, Predictors = drivers }, new LinearRegressionOptions { Level = level }));
    }

    /// <summary>No fitted cost is above √n of the largest.</summary>
    private static void RequireRoom(ReadOnlySpan<double> cost)
    {
        var most = 0.0;
        foreach (var value in cost)
        {
            most = Math.Max(most, Math.Abs(value));
        }

        Guard.Representable(most * Math.Sqrt(cost.Length), nameof(cost));
    }

    /// <summary>The cost to expect at given units of the drivers.</summary>
    /// <param name="behavior">A fit.</param>
    /// <param name="driverUnits">Units of each driver.</param>
    /// <returns>The mean cost with its interval, and the interval of a single period.</returns>
    /// <exception cref="ArgumentException">The fit is null, or the units are too many, too few or not finite.</exception>
    public static RegressionPrediction Predict(CostBehaviorResult behavior, ReadOnlySpan<double> driverUnits)
        => LinearRegression.Predict(Guard.NotNull(behavior).Regression, driverUnits);

    private static CostBehaviorResult Describe(LinearRegressionResult fit) => new()
    {
        Fixed = fit.Terms[0],
        VariablePerUnit = FrozenList.Copy(fit.Terms.Skip(1)),
        Regression = fit,
    };
}
