using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Which activity a time belongs to when several go on at once.</summary>
public sealed partial record ActivityBreakdownOptions
{
    /// <summary>Billable before productive, travel, waiting and unavailable.</summary>
    public static ActivityBreakdownOptions Default { get; } = new();

    /// <summary>
    /// The activities from the one that wins to the one that yields; all five other than <see cref="Activity.Idle"/>, which is what no other claims.
    /// Default: billable, productive, travel, waiting, unavailable — whoever works although away has worked.
    /// </summary>
    /// <exception cref="ArgumentException">An activity is missing, named twice, or idle.</exception>
    public IReadOnlyList<Activity> Precedence
    {
        get;
        init
        {
            field = FrozenList.Copy(value);
            if (field.Count != (int)Activity.Idle || field.Distinct().Count() != field.Count || field.Any(a => a is < 0 or >= Activity.Idle))
            {
                throw new ArgumentException($"Precedence must name every activity other than Idle once; it is {field}.", nameof(value));
            }
        }
    } = FrozenList.Own<Activity>([Activity.Billable, Activity.Productive, Activity.Travel, Activity.Waiting, Activity.Unavailable]);
}
