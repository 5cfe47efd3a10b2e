using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Fixed and variable cost from the busiest and the quietest period.</summary>
/// <remarks>
/// <para><b>Formula.</b> Variable = (cost at high − cost at low) / (high − low activity); fixed = cost at high − variable × high activity.</para>
/// <para><b>Units.</b> Cost for one unit of activity, and cost of a period, in the unit of the costs.</para>
/// <para><b>Domain.</b> At least one period; one cost for each activity. Extremes are those of the activity, not of the cost.</para>
/// <para><b>Edge cases.</b> All activities alike (one period included): both parts undefined, <see cref="UndefinedReason.ZeroVariance"/>. Ties take the
/// last period
/// for the high point and the first for the low one. A negative variable or fixed part stands: two points say no more.</para>
/// <para><b>Method.</b> Decimal; one division.</para>
/// <para><b>Source.</b> R. Garrison, E. Noreen and P. Brewer, Managerial Accounting, appendix to ch. 5. For all periods and an interval use
/// <see cref="CostBehavior"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = HighLowMethod.Compute([9, 1, 9, 1], [90, 10, 94, 12]);
/// Console.WriteLine((result.HighIndex, result.LowIndex)); // (2, 1)
/// </code>
/// </example>
public static class HighLowMethod
{
    /// <summary>Splits the cost of several periods.</summary>
    /// <param name="activity">Activity of each period.</param>
    /// <param name="cost">Cost of each period.</param>
    /// <returns>The two parts and the periods they come from.</returns>
    /// <exception cref="ArgumentException">There is no period, or the lengths differ.</exception>
    /// <exception cref="OverflowException">A difference, or the variable part of the high point, exceeds decimal's range.</exception>
    public static HighLowResult Compute(ReadOnlySpan<decimal> activity, ReadOnlySpan<decimal> cost)
    {
        Guard.NotEmpty(activity.Length, nameof(activity));
        Guard.SameLength(cost.Length, activity.Length, nameof(cost), nameof(activity));
        var (high, low) = (0, 0);
        for (var i = 1; i < activity.Length; i++)
        {
            high = activity[i] >= activity[high] ? i : high;
            low = activity[i] < activity[low] ? i : low;
        }

        var (atHigh, highCost, range) = (activity[high], cost[high], activity[high] - activity[low]);
        var variable = range == 0 ? Figure.Undefined<decimal>(UndefinedReason.ZeroVariance) : Figure.PerUnit(highCost - cost[low], range);
        return new HighLowResult
        {
            HighIndex = high,
            LowIndex = low,
            VariablePerUnit = variable,
            Fixed = variable.Select(rate => highCost - (rate * atHigh)),
        };
    }
}
