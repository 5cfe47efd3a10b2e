using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Budgets;

/// <summary>Forecasts what a budget's line will have cost at completion, from what was spent so far.</summary>
/// <remarks>
/// <para><b>Formula.</b> A spent in k of n periods, B the budget, B_k that of the periods over. Run rate: A·n/k; recent: A + (n − k)·mean of the last periods;
/// profile: A/B_k·B; budget for the rest: A + B − B_k, with the floor A + commitments; driver: A + A/D_k·(D − D_k). Exhausted after (B − A)/(A/k) more
/// periods.</para>
/// <para><b>Units.</b> The currency's, unrounded; periods of the plan.</para>
/// <para><b>Domain.</b> At least one period planned, not more periods spent than planned; drivers, when given, one for each period and not negative.</para>
/// <para><b>Edge cases.</b> Nothing spent yet: all but the budget for the rest is undefined, <see cref="UndefinedReason.NoData"/>. One period over: values
/// without
/// interval, <see cref="UndefinedReason.SmallSample"/>. The last period over: the forecasts are the actual, with intervals of no width where they have one.
/// Budget to date zero: no profile; driver to date zero: no driver forecast; no drivers given: <see cref="UndefinedReason.MissingInput"/>. A profile or
/// driver with a
/// negative period has a value but no interval, <see cref="UndefinedReason.OutsideDomain"/>. An average burn of zero or below never exhausts the budget,
/// <see cref="UndefinedReason.NotReached"/>, and one that needs more than 1,200 further periods has no date for the same reason. A budget exhausted
/// already has no
/// date either, <see cref="UndefinedReason.OutsideDomain"/>: the periods until then are negative.</para>
/// <para><b>Method.</b> Sums exact in decimal. Intervals predict the sum of the m periods left: t·s·√(m + m²/k) for means of k periods, s their standard
/// deviation;
/// for ratios, with residuals e = a − r·b of variance in proportion to b, t·s·√(R + R²/B_k), R being what is left of the profile; for the budget as plan,
/// t·s·√m with s
/// the root mean square of the deviations so far. They suppose that periods deviate independently.</para>
/// <para><b>Source.</b> Ratio estimator and its variance: W. Cochran, Sampling Techniques, 3rd ed. 1977, 6.9 and 6.10; prediction of a mean: any
/// textbook.</para>
/// </remarks>
/// <example>
/// <code>
/// BudgetForecastInput Input(decimal[] budget, decimal[] actual) =&gt; new() { Budget = budget, Actual = actual };
/// var result = BudgetForecast.Compute(Input([10, 10, 10], [10, 10]) with { Commitments = 40 });
/// Console.WriteLine((result.WithCommitmentsFloor.Value, result.WithCommitmentsFloor.Lower)); // (60, 60)
/// Console.WriteLine(result.RemainingAfterCommitments); // -30
/// </code>
/// </example>
public static class BudgetForecast
{
    /// <summary>Forecasts by every method.</summary>
    /// <param name="input">The budget and what was spent.</param>
    /// <param name="options">How; null is <see cref="BudgetForecastOptions.Default"/>.</param>
    /// <returns>The forecasts and their ingredients.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">No period, more periods spent than planned, or drivers that are negative or not one for each period.</exception>
    /// <exception cref="OverflowException">A sum of amounts exceeds decimal's range.</exception>
    public static BudgetForecastResult Compute(BudgetForecastInput input, BudgetForecastOptions? options = null)
    {
        options ??= BudgetForecastOptions.Default;
        Check(Guard.NotNull(input));
        var (plan, actual, over) = (input.Budget, input.Actual, input.Actual.Count);
        var (budget, spent, toDate, left) = (plan.Sum(), actual.Sum(), plan.Take(over).Sum(), plan.Count - over);
        var recent = actual.Skip(Math.Max(over - options.RecentPeriods, 0)).ToArray();
        var (averageBurn, recentBurn) = (Mean(actual), Mean(recent));
        var rest = BudgetPrediction.OfPlan(plan, actual, options.Level);
        var exhausted = UntilExhausted(budget - spent, averageBurn);
        return new BudgetForecastResult
        {
            PeriodsOver = over,
            PeriodsLeft = left,
            Budget = budget,
            Actual = spent,
            BudgetToDate = toDate,
            Variance = spent - toDate,
            VarianceRatio = Figure.Ratio(spent - toDate, toDate),
            RemainingAfterCommitments = budget - spent - input.Commitments,
            AverageBurn = averageBurn,
            RecentBurn = recentBurn,
            RequiredBurn = Figure.PerUnit(budget - spent, left),
            ByRunRate = BudgetPrediction.OfMean(actual, spent, left, options.Level),
            ByRecentBurn = BudgetPrediction.OfMean(recent, spent, left, options.Level),
            ByProfile = BudgetPrediction.OfRatio(plan, actual, options.Level),
            ByBudgetForRest = rest,
            WithCommitmentsFloor = Floored(rest, (double)(spent + input.Commitments)),
            ByDriver = input.Drivers is { } drivers
                ? BudgetPrediction.OfRatio(drivers, actual, options.Level)
                : Estimate.Undefined(UndefinedReason.MissingInput, options.Level, IntervalMethod.Prediction),
            PeriodsUntilExhausted = exhausted,
            ExhaustedOn = ExhaustedOn(input.FirstPeriod, over, exhausted),
        };
    }

    private static void Check(BudgetForecastInput input)
    {
        Guard.NotEmpty(input.Budget.Count, nameof(input.Budget));
        if (input.Actual.Count > input.Budget.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Actual must not have more periods than the budget; it has {input.Actual.Count}, not {input.Budget.Count}."),
                nameof(input));
        }

        if (input.Drivers is { } drivers)
        {
            Guard.SameLength(drivers.Count, input.Budget.Count, nameof(input.Drivers), nameof(input.Budget));
            Guard.NoneNegative(drivers.ToArray(), nameof(input.Drivers));
        }
    }

    private static Figure<decimal> Mean(IReadOnlyCollection<decimal> values)
        => values.Count == 0 ? Figure.Undefined<decimal>(UndefinedReason.NoData) : Figure.PerUnit(values.Sum(), values.Count);

    private static Figure<double> UntilExhausted(decimal remaining, Figure<decimal> burn) => burn.Value switch
    {
        null => Figure.Undefined<double>(burn.Reason!.Value),
        <= 0 => Figure.Undefined<double>(UndefinedReason.NotReached),
        var rate => Figure.Ratio(remaining, rate.Value),
    };

    private static Estimate Floored(Estimate estimate, double floor) => estimate switch
    {
        { Lower: { } lower, Upper: { } upper } => Estimate.Of(
            Math.Max(estimate.Value!.Value, floor), Math.Max(lower, floor), Math.Max(upper, floor), estimate.Level, estimate.Method),
        { Value: { } value } => Estimate.WithoutInterval(Math.Max(value, floor), estimate.Reason!.Value, estimate.Level, estimate.Method),
        _ => estimate,
    };

    private static Figure<LocalDate> ExhaustedOn(ReportingPeriod? first, int over, Figure<double> periods)
    {
        if (first is null || periods.Value is not { } left)
        {
            return Figure.Undefined<LocalDate>(periods.Reason ?? UndefinedReason.MissingInput);
        }

        // A hundred years of months ahead is no date to plan by, and dates end.
        if (left is < 0 or > 1200)
        {
            return Figure.Undefined<LocalDate>(left < 0 ? UndefinedReason.OutsideDomain : UndefinedReason.NotReached);
        }

        var period = first;
        for (var passed = over + (int)Math.Floor(left); passed > 0; passed--)
        {
            period = period.Next();
        }

        return Figure.Of(period.Start.PlusDays((int)Math.Floor((left - Math.Floor(left)) * period.Days)));
    }
}
