using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Earned schedule: earned value read on the time axis of the plan, so that lateness is in periods and does not vanish at the end.</summary>
/// <remarks>
/// <para><b>Formula.</b> ES = C + (EV − PV_C) / (PV_{C+1} − PV_C), C being the last period with PV_C ≤ EV and PV₀ = 0; SV(t) = ES − AT; SPI(t) = ES / AT;
/// IEAC(t) = PD / SPI(t).</para>
/// <para><b>Units.</b> Periods of the plan: months, weeks.</para>
/// <para><b>Domain.</b> Cumulative planned values from zero upward, never falling; earned value, actual time and planned duration not negative.</para>
/// <para><b>Edge cases.</b> No plan, or one of zero value, is undefined, <see cref="UndefinedReason.NoData"/>. An earned value at or above the whole plan
/// gives the
/// whole plan's duration in periods. Over periods that plan nothing, ES takes the last of them. Actual time zero leaves SPI(t) undefined, ES zero
/// IEAC(t).</para>
/// <para><b>Method.</b> Binary search, then one interpolation of exact differences.</para>
/// <para><b>Source.</b> W. Lipke, Schedule is different, The Measurable News, March 2003.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(EarnedSchedule.Compute([10, 20, 30], 30, 4).EarnedTime.Value); // 3
/// Console.WriteLine(EarnedSchedule.Compute([10, 20, 30], 35, 4).EarnedTime.Value); // 3
/// </code>
/// </example>
public static class EarnedSchedule
{
    /// <summary>Computes the earned schedule.</summary>
    /// <param name="cumulativePlannedValues">PV at the end of each period, from the first.</param>
    /// <param name="earnedValue">EV now.</param>
    /// <param name="actualTime">AT, the periods passed; fractions are fine.</param>
    /// <param name="plannedDuration">PD in periods; null is the number of periods of the plan.</param>
    /// <returns>The earned schedule and what follows from it.</returns>
    /// <exception cref="ArgumentException">The planned values fall, or a number is negative or not finite.</exception>
    public static EarnedScheduleResult Compute(
        ReadOnlySpan<decimal> cumulativePlannedValues, decimal earnedValue, double actualTime, double? plannedDuration = null)
    {
        var previous = 0m;
        for (var i = 0; i < cumulativePlannedValues.Length; i++)
        {
            previous = cumulativePlannedValues[i] >= previous
                ? cumulativePlannedValues[i]
                : throw Guard.Item(nameof(cumulativePlannedValues), "must not fall, nor begin below zero", i, cumulativePlannedValues[i]);
        }

        Guard.NotNegative(earnedValue);
        Guard.NotNegative(actualTime);
        var duration = Guard.NotNegative(plannedDuration ?? cumulativePlannedValues.Length, nameof(plannedDuration));
        var earned = previous > 0 ? Figure.Of(Read(cumulativePlannedValues, earnedValue)) : Figure.Undefined<double>(UndefinedReason.NoData);
        var index = earned.Value is { } time ? Figure.Ratio(time, actualTime) : earned;
        return new EarnedScheduleResult
        {
            EarnedValue = earnedValue,
            ActualTime = actualTime,
            PlannedDuration = duration,
            EarnedTime = earned,
            ScheduleVariance = earned.Select(value => value - actualTime),
            SchedulePerformanceIndex = index,
            EstimatedDuration = index.Value is { } ratio ? Figure.Ratio(duration, ratio) : index,
        };
    }

    private static double Read(ReadOnlySpan<decimal> plan, decimal earned)
    {
        var (reached, above) = (0, plan.Length + 1);
        while (above - reached > 1)
        {
            var middle = (reached + above) / 2;
            (reached, above) = plan[middle - 1] <= earned ? (middle, above) : (reached, middle);
        }

        if (reached == plan.Length)
        {
            return reached;
        }

        var floor = reached == 0 ? 0 : plan[reached - 1];
        return reached + ((double)(earned - floor) / (double)(plan[reached] - floor));
    }
}
