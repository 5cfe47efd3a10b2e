using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="KaplanMeier"/> found.</summary>
public sealed partial record KaplanMeierResult
{
    /// <summary>Number of subjects.</summary>
    public required long Subjects { get; init; }

    /// <summary>Number of events.</summary>
    public required long Events { get; init; }

    /// <summary>One step for each time at which something happened.</summary>
    public required IReadOnlyList<SurvivalStep> Steps { get; init => field = FrozenList.Keep(value); }

    /// <summary>The largest time of any subject; null without subjects.</summary>
    public required double? LargestTime { get; init; }

    /// <summary>The time at which half are left; undefined, <see cref="UndefinedReason.NotReached"/>, where more than half survive the last step.</summary>
    public Figure<double> Median => Quantile(0.5);

    /// <summary>The time by which a share has had the event: the first at which the curve is at most 1 − share; where it is exactly that for a while,
    /// its middle.</summary>
    /// <param name="share">The share, strictly between 0 and 1.</param>
    /// <returns>The time; undefined, <see cref="UndefinedReason.NotReached"/>, where the curve stays above.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not inside (0, 1).</exception>
    public Figure<double> Quantile(double share)
    {
        // A curve of products of fractions may miss 1 − share by its last place.
        var goal = 1 - Guard.Between(share, 0, 1);
        var slack = 1e-14;
        for (var i = 0; i < Steps.Count; i++)
        {
            var survival = Steps[i].Survival.Value ?? double.NaN;
            if (survival < goal - slack)
            {
                return new Figure<double>(Steps[i].Time);
            }

            if (survival <= goal + slack)
            {
                return new Figure<double>(i + 1 < Steps.Count ? (Steps[i].Time / 2) + (Steps[i + 1].Time / 2) : Steps[i].Time);
            }
        }

        return new Figure<double>(Subjects == 0 ? UndefinedReason.NoData : UndefinedReason.NotReached);
    }

    /// <summary>Restricted mean survival time (RMST): the area below the curve up to a horizon, with its standard error.</summary>
    /// <param name="horizon">The horizon; positive.</param>
    /// <returns>Area and error; undefined, <see cref="UndefinedReason.NotReached"/>, where nobody was followed so long and the curve has not reached
    /// 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not positive and finite.</exception>
    public RestrictedMean RestrictedMean(double horizon)
    {
        Guard.Positive(horizon);
        var hasEnded = Steps.Count > 0 && Steps[Steps.Count - 1].Survival.Value == 0;
        if (LargestTime is not { } largest || (horizon > largest && !hasEnded))
        {
            var none = new Figure<double>(LargestTime is null ? UndefinedReason.NoData : UndefinedReason.NotReached);
            return new RestrictedMean { Horizon = horizon, Value = none, StandardError = none };
        }

        // From the end: the area after each step is what its error counts for.
        var (after, variance, end) = (0d, 0d, horizon);
        for (var i = Steps.Count - 1; i >= 0; i--)
        {
            var step = Steps[i];
            if (step.Time >= horizon)
            {
                continue;
            }

            after += (step.Survival.Value ?? double.NaN) * (end - step.Time);
            end = step.Time;
            variance += step.AtRisk > step.Events ? after * after * ((double)step.Events / step.AtRisk / (step.AtRisk - step.Events)) : 0;
        }

        return new RestrictedMean { Horizon = horizon, Value = Figures.Finite(after + end), StandardError = Figures.Finite(Math.Sqrt(variance)) };
    }
}
