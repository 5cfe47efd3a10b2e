using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Difference in differences (DiD): did the units with the programme change more than those without, over the same time?</summary>
/// <remarks>
/// <para><b>Formula.</b> (ȳ_treated,after − ȳ_treated,before) − (ȳ_control,after − ȳ_control,before), which is b₃ of y = b₀ + b₁·treated + b₂·after +
/// b₃·treated·after; covariance clustered by unit, G/(G − 1)·(n − 1)/(n − k), Student's t with G − 1 degrees of freedom. Two-way fixed effects: the same
/// coefficient with an effect of each unit and each period, k counting periods and effect. Trend before: the coefficient of treated × period in the rows
/// before.</para>
/// <para><b>Units.</b> The unit of the values; the trend before for one step of the period's number.</para>
/// <para><b>Domain.</b> One start for all treated units; for several see <see cref="StaggeredEffects"/>. Panels need not be balanced.</para>
/// <para><b>Edge cases.</b> No row: undefined, <see cref="UndefinedReason.NoData"/>. A cell of the two by two empty: the effect undefined,
/// <see cref="UndefinedReason.MissingInput"/>. Fewer than two units in an arm: the effect without error, <see cref="UndefinedReason.SmallSample"/>: with one
/// treated unit no error can be told from its own. Fewer than two periods before: trend undefined, <see cref="UndefinedReason.MissingInput"/>. No spread
/// within units: <see cref="UndefinedReason.ZeroVariance"/>.</para>
/// <para><b>Method.</b> Least squares; unit effects by taking unit means out, period effects as columns. With few units see
/// <see cref="WildClusterTest"/> and <see cref="PermutationTest"/>.</para>
/// <para><b>Source.</b> D. Card and A. Krueger, American Economic Review 84, 1994; M. Bertrand, E. Duflo and S. Mullainathan, Quarterly J. Economics 119,
/// 2004. Matches R's lm with sandwich's vcovCL and plm.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = DifferenceInDifferences.Compute(new DifferenceInDifferencesInput
/// {
///     Units = [1, 1, 2, 2, 3, 3, 4, 4],
///     Times = [1, 2, 1, 2, 1, 2, 1, 2],
///     Values = [30, 24, 34, 26, 32, 31, 30, 29],
///     Treated = [true, true, true, true, false, false, false, false],
///     After = [false, true, false, true, false, true, false, true],
/// });
/// Console.WriteLine(
///     $"repair time changed by {result.Effect.Effect.Value:F1} h more with the programme"); // repair time changed by -6.0 h more with the programme
/// Console.WriteLine($"without it from {result.ControlBefore} to {result.ControlAfter} h"); // without it from 31 to 30 h
/// </code>
/// </example>
public static class DifferenceInDifferences
{
    private const int LeastPlacebos = 4;

    /// <summary>The effect of a programme that started at one time in some units.</summary>
    /// <param name="input">The panel.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The effect, the same with fixed effects, and the trend before.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a value is not finite, a unit is treated in some rows only, a period after in some only, or the
    /// level is outside (0, 1).</exception>
    public static DifferenceInDifferencesResult Compute(DifferenceInDifferencesInput input, double level = Estimate.DefaultLevel)
    {
        Guard.NotNull(input).Check();
        Guard.Between(level, 0, 1);
        var n = input.Units.Count;
        var cells = Cells(input);
        var (effect, plain) = TwoByTwo(input, cells, level);
        int[] before = [.. Enumerable.Range(0, n).Where(i => !input.After[i])];
        return new DifferenceInDifferencesResult
        {
            ControlBefore = cells[0],
            ControlAfter = cells[1],
            TreatedBefore = cells[2],
            TreatedAfter = cells[3],
            Effect = effect,
            PlainStandardError = plain,
            Units = input.Units.Distinct().Count(),
            TwoWayFixedEffects = Panel(input, [.. Enumerable.Range(0, n)], i => input.Treated[i] && input.After[i] ? 1 : 0, level),
            TrendBefore = before.Select(i => input.Times[i]).Distinct().Count() < 2
                ? ImpactEffect.Undefined(UndefinedReason.MissingInput, level)
                : Panel(input, before, i => input.Treated[i] ? input.Times[i] - (double)input.Times[before[0]] : 0, level),
        };
    }

    /// <summary>The same effect at every date inside the time before: how often units that did nothing differ as much.</summary>
    /// <param name="input">The panel.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>One effect for each date before, with the rank of the true one as a p-value.</returns>
    /// <exception cref="ArgumentException">As for Compute.</exception>
    public static PlaceboDates Placebos(DifferenceInDifferencesInput input, double level = Estimate.DefaultLevel)
    {
        var real = Statistic(Compute(input, level).Effect);
        int[] before = [.. Enumerable.Range(0, input.Units.Count).Where(i => !input.After[i])];
        var dates = new List<PlaceboDate>();
        foreach (var date in before.Select(i => input.Times[i]).Distinct().OrderBy(t => t).Skip(1))
        {
            var effect = Compute(
                new DifferenceInDifferencesInput
                {
                    Units = [.. before.Select(i => input.Units[i])],
                    Times = [.. before.Select(i => input.Times[i])],
                    Values = [.. before.Select(i => input.Values[i])],
                    Treated = [.. before.Select(i => input.Treated[i])],
                    After = [.. before.Select(i => input.Times[i] >= date)],
                },
                level).Effect;
            dates.Add(new PlaceboDate { Period = date, Average = effect, Statistic = Statistic(effect) });
        }

        var extreme = dates.Count(d => Math.Abs(d.Statistic.Value ?? 0) >= Math.Abs(real.Value ?? 0));
        return new PlaceboDates
        {
            Statistic = real,
            Dates = FrozenList.Own(dates.ToArray()),
            AtLeastAsExtreme = extreme,
            PValue = real.Reason is { } reason ? Figure.Undefined<double>(reason)
                : dates.Count < LeastPlacebos ? Figure.Undefined<double>(UndefinedReason.SmallSample)
                : Figure.Of((1.0 + extreme) / (1 + dates.Count)),
        };
    }

    private static Figure<double> Statistic(ImpactEffect effect)
        => effect.Effect.Value is { } value && effect.StandardError.Value is { } error && error > 0
            ? Figures.Finite(value / error)
            : Figure.Undefined<double>(effect.StandardError.Reason ?? effect.Effect.Reason ?? UndefinedReason.ZeroVariance);

    /// <summary>Means of controls before and after, treated before and after.</summary>
    private static Figure<double>[] Cells(DifferenceInDifferencesInput input)
    {
        var cells = new Figure<double>[4];
        for (var cell = 0; cell < 4; cell++)
        {
            double[] values = [.. Enumerable.Range(0, input.Units.Count).Where(i => (input.Treated[i] ? 2 : 0) + (input.After[i] ? 1 : 0) == cell).Select(i =>
                input.Values[i])];
            cells[cell] = values.Length > 0 ? Figures.Finite(Moments.Mean(values))
                : Figure.Undefined<double>(input.Units.Count == 0 ? UndefinedReason.NoData : UndefinedReason.MissingInput);
        }

        return cells;
    }

    private static (ImpactEffect Effect, Figure<double> PlainError) TwoByTwo(DifferenceInDifferencesInput input, Figure<double>[] cells, double level)
    {
        if (cells.FirstOrDefault(c => !c.IsDefined).Reason is { } reason && cells.Any(c => !c.IsDefined))
        {
            return (ImpactEffect.Undefined(reason, level), Figure.Undefined<double>(reason));
        }

        var regression = new LinearRegressionInput
        {
            Response = input.Values,
            Predictors =
            [
                FrozenList.Copy(input.Treated.Select(t => t ? 1.0 : 0)), FrozenList.Copy(input.After.Select(a => a ? 1.0 : 0)),
                FrozenList.Copy(input.Treated.Select((t, i) => t && input.After[i] ? 1.0 : 0)),
            ],
        };
        var plain = LinearRegression.Terms(regression, new LinearRegressionOptions { Level = level })[3];
        var value = plain.Coefficient.Value ?? 0;
        if (Arms(input) < 2)
        {
            return (ImpactEffect.WithoutError(value, UndefinedReason.SmallSample, level), plain.StandardError);
        }

        var term = LinearRegression.Terms(
            regression with { Clusters = input.Units }, new LinearRegressionOptions { Level = level, Covariance = RegressionCovariance.ClusterHc1 })[3];
        return (term.StandardError.Value is { } error
            ? Effect(value, error, input, input.Units.Distinct().Count() - 1, level)
            : ImpactEffect.WithoutError(value, term.StandardError.Reason!.Value, level), plain.StandardError);
    }

    private const double Rounding = 1e-13;

    /// <summary>Units of the smaller arm.</summary>
    private static int Arms(DifferenceInDifferencesInput input)
        => Math.Min(
            Enumerable.Range(0, input.Units.Count).Where(i => input.Treated[i]).Select(i => input.Units[i]).Distinct().Count(),
            Enumerable.Range(0, input.Units.Count).Where(i => !input.Treated[i]).Select(i => input.Units[i]).Distinct().Count());

    private static ImpactEffect Panel(DifferenceInDifferencesInput input, int[] rows, Func<int, double> variable, double level)
    {
        if (rows.Length == 0)
        {
            return ImpactEffect.Undefined(UndefinedReason.NoData, level);
        }

        var fit = PanelFit.Of(
            [.. rows.Select(i => input.Units[i])], [.. rows.Select(i => input.Times[i])], [.. rows.Select(i => input.Values[i])], [.. rows.Select(variable)]);
        return fit is not { } found ? ImpactEffect.Undefined(UndefinedReason.Singular, level)
            : found.Error is not { } error || Arms(input) < 2 ? ImpactEffect.WithoutError(found.Coefficient, UndefinedReason.SmallSample, level)
            : Effect(found.Coefficient, error, input, found.Units - 1, level);
    }

    /// <summary>An error that is nothing beside the values is rounding of an exact fit.</summary>
    private static ImpactEffect Effect(double value, double error, DifferenceInDifferencesInput input, int degreesOfFreedom, double level)
        => error <= Rounding * input.Values.Max(Math.Abs)
            ? ImpactEffect.WithoutError(value, UndefinedReason.ZeroVariance, level)
            : ImpactEffect.Of(value, error, degreesOfFreedom, level);
}
