using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>The rules of a control chart, chosen by name. Each rule more is more false alarms: <see cref="FalseAlarms"/> says how many.</summary>
public sealed partial record ChartRules
{
    /// <summary>Points beyond the limits only: one false alarm in 370 points.</summary>
    public static ChartRules Default { get; } = new();

    /// <summary>Western Electric's four rules: beyond 3σ, 2 of 3, 4 of 5, run of 8.</summary>
    public static ChartRules WesternElectric { get; } = new() { ZoneRules = [ChartRule.BeyondLimit, ChartRule.TwoOfThree, ChartRule.FourOfFive], Run = 8 };

    /// <summary>Nelson's rules on level and trend: beyond 3σ, run of 9, trend of 6 points, 2 of 3, 4 of 5.</summary>
    public static ChartRules Nelson { get; } = new() { ZoneRules = [ChartRule.BeyondLimit, ChartRule.TwoOfThree, ChartRule.FourOfFive], Run = 9, Trend = 6 };

    /// <summary>
    /// Any of <see cref="ChartRule.BeyondLimit"/>, <see cref="ChartRule.TwoOfThree"/>, <see cref="ChartRule.FourOfFive"/> and, for the range chart,
    /// <see cref="ChartRule.MovingRange"/>.
    /// </summary>
    /// <value><see cref="ChartRule.BeyondLimit"/>.</value>
    public IReadOnlyList<ChartRule> ZoneRules
    {
        get;
        init
        {
            foreach (var rule in Guard.NotNull(value))
            {
                Guard.OneOf(rule, [ChartRule.BeyondLimit, ChartRule.TwoOfThree, ChartRule.FourOfFive, ChartRule.MovingRange], nameof(ZoneRules));
            }

            field = FrozenList.Own(value.Distinct().OrderBy(rule => rule).ToArray());
        }
    }
    = FrozenList.Own([ChartRule.BeyondLimit]);

    /// <summary>Points of a run on one side, from 2 to 50; null, the default, for no such rule. A point on the center line ends a run.</summary>
    public int? Run
    {
        get;
        init => field = value is null ? null : Guard.InRange(value.Value, 2, 50);
    }

    /// <summary>Points of a trend, from 3 to 50, the first one counted; null, the default, for no such rule. Equal points end a trend.</summary>
    public int? Trend
    {
        get;
        init => field = value is null ? null : Guard.InRange(value.Value, 3, 50);
    }

    internal bool Has(ChartRule rule) => ZoneRules.Contains(rule);
}
