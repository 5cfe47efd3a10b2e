using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Mean cumulative function (MCF): repairs, or their cost, of a unit up to each age, without any model.</summary>
/// <remarks>
/// <para><b>Formula.</b> M(t) = Σ events(s)/at risk(s) over ages s ≤ t; a unit is at risk when start &lt; s ≤ end. Robust variance Σᵢ(Σ (own −
/// mean)/at risk)² over
/// the ages at which unit i is at risk; Poisson variance Σ cost²/at risk², where what one unit cost at one age is
/// one cost, and without costs each event counts one. Interval M·exp(±z·se/M), of the robust error.</para>
/// <para><b>Units.</b> Repairs, or money, for each unit.</para>
/// <para><b>Domain.</b> Units of any start and end.</para>
/// <para><b>Edge cases.</b> No unit: <see cref="UndefinedReason.NoData"/>. No event: 0, with the one-sided Poisson upper limit of a constant rate. A
/// value that is not
/// positive, as costs may make it, has no interval, <see cref="UndefinedReason.OutsideDomain"/>.</para>
/// <para><b>Method.</b> One pass over the ages of events, in order; all units at each.</para>
/// <para><b>Source.</b> W. Nelson, Graphical analysis of system repair data, JQT 20, 1988; J. F. Lawless and C. Nadeau, Some simple robust methods
/// for the analysis of
/// recurrent events, Technometrics 37, 1995. Agrees with R's survfit.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = MeanCumulativeFunction.Compute([new RepairHistory { End = 10 }, new RepairHistory { End = 30 }]);
/// Console.WriteLine(result.AtEnd.Value); // 0
/// Console.WriteLine(result.UpperWithoutEvents!.Value.Value); // 2.2467992051654924
/// </code>
/// </example>
public static class MeanCumulativeFunction
{
    /// <summary>The function.</summary>
    /// <param name="units">The histories.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>Its steps.</returns>
    /// <exception cref="ArgumentException">A history is null or has an event outside its window, or the level is not inside (0, 1).</exception>
    public static MeanCumulativeFunctionResult Compute(IReadOnlyList<RepairHistory> units, double level = Estimate.DefaultLevel)
    {
        var histories = RepairHistory.Require(units, nameof(units));
        Guard.Between(level, 0, 1);
        var events = histories.SelectMany((unit, i) => unit.Events.Select((age, k) => (Age: age, Unit: i, Cost: unit.Costs?[k] ?? 1))).OrderBy(e =>
            e.Age).ToArray();
        var z = NormalDistribution.TwoSidedQuantile(level);
        var (steps, own, sums) = (new List<MeanCumulativeStep>(), new double[histories.Length], new double[histories.Length]);
        var (value, poisson) = (0d, 0d);
        for (int first = 0, next; first < events.Length; first = next)
        {
            var age = events[first].Age;
            Array.Clear(own, 0, own.Length);
            var (total, squares) = (0d, 0d);
            for (next = first; next < events.Length && events[next].Age == age; next++)
            {
                own[events[next].Unit] += events[next].Cost;
                total += events[next].Cost;
            }

            for (var i = 0; i < own.Length; i++)
            {
                squares += histories[i].Costs is null ? own[i] : own[i] * own[i];
            }

            var atRisk = histories.Count(unit => unit.Start < age && age <= unit.End);
            value += total / atRisk;
            poisson += squares / atRisk / atRisk;
            var robust = 0d;
            for (var i = 0; i < own.Length; i++)
            {
                sums[i] += histories[i].Start < age && age <= histories[i].End ? (own[i] - (total / atRisk)) / atRisk : 0;
                robust += sums[i] * sums[i];
            }

            steps.Add(new MeanCumulativeStep
            {
                Age = age,
                AtRisk = atRisk,
                Events = next - first,
                Value = value > 0 ? LifeFit.LogInterval(value, z * Math.Sqrt(robust) / value, level) : NoInterval(value, level),
                RobustError = Figures.Finite(Math.Sqrt(robust)),
                PoissonError = Figures.Finite(Math.Sqrt(poisson)),
            });
        }

        return new MeanCumulativeFunctionResult
        {
            Units = histories.Length,
            Events = events.Length,
            Steps = FrozenList.Own(steps.ToArray()),
            AtEnd = histories.Length == 0 ? new Figure<double>(UndefinedReason.NoData) : Figures.Finite(value),
            UpperWithoutEvents = histories.Length == 0 ? new Figure<double>(UndefinedReason.NoData)
                : events.Length > 0 ? null
                : Figures.Finite(-Elementary.Log(1 - level) * (histories.Max(unit => unit.End) / histories.Sum(unit => unit.End - unit.Start))),
        };
    }

    private static Estimate NoInterval(double value, double level)
        => Math.Abs(value) <= double.MaxValue
            ? Estimate.WithoutInterval(value, UndefinedReason.OutsideDomain, level, IntervalMethod.LogWald)
            : Estimate.Undefined(UndefinedReason.Overflow, level, IntervalMethod.LogWald);
}
