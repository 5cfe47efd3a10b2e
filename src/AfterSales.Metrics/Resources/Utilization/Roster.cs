using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>The resources there are, whether booked or not, and their calendars.</summary>
public sealed partial record Roster
{
    /// <summary>The resources, each name once. One without any booking still has its capacity.</summary>
    /// <exception cref="ArgumentException">Two have one name.</exception>
    public IReadOnlyList<Resource> Resources
    {
        get;
        init
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            field = FrozenList.Copy(value);
            for (var i = 0; i < field.Count; i++)
            {
                if (!names.Add(field[i].Name))
                {
                    throw Guard.Item(nameof(Resources), "must have each name once", i, field[i].Name);
                }
            }
        }
    } = FrozenList<Resource>.Empty;

    /// <summary>
    /// The calendar of resources that have none of their own, and of booked resources that are not on the list, which then are of no kind and team;
    /// null returns the bookings of the latter as <see cref="RecordRule.Unknown"/>.
    /// </summary>
    public WorkCalendar? DefaultCalendar { get; init; }
}
