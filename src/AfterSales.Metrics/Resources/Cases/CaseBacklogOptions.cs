using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>How <see cref="CaseBacklog"/> groups ages.</summary>
public sealed partial record CaseBacklogOptions
{
    /// <summary>Bands at 1, 7, 30 and 90 days.</summary>
    public static CaseBacklogOptions Default { get; } = new();

    /// <summary>Whether a reopened case is as old as all its cycles together, or as the one that is open.</summary>
    /// <value><see cref="CaseCounting.WholeCase"/>.</value>
    public CaseCounting Counting { get; init => field = Guard.Defined(value); }

    /// <summary>Whether time on hold counts as open time and as age.</summary>
    /// <value><see cref="HoldTime.Counted"/>: a case on hold is still in the house.</value>
    public HoldTime Holds { get; init => field = Guard.Defined(value); } = HoldTime.Counted;

    /// <summary>The ages at which a new band begins, rising; 1, 7, 30 and 90 days by default. The first band begins at zero.</summary>
    /// <exception cref="ArgumentException">An age is not above the one before, or the first not above zero.</exception>
    public IReadOnlyList<Duration> AgeLimits
    {
        get;
        init
        {
            field = FrozenList.Copy(value);
            for (var i = 0; i < field.Count; i++)
            {
                if (field[i] <= (i == 0 ? Duration.Zero : field[i - 1]))
                {
                    throw Guard.Item(nameof(AgeLimits), "must rise from above zero", i, field[i]);
                }
            }
        }
    } = FrozenList.Own([Duration.FromDays(1), Duration.FromDays(7), Duration.FromDays(30), Duration.FromDays(90)]);
}
