using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>A number for each date: by its digits in a small table where the date is near the first one, as those of a ledger are, else in a
/// dictionary.</summary>
internal sealed class DateCodes
{
    private const int Years = 16;
    private const int PerYear = 512;

    private readonly Dictionary<LocalDate, int> others = [];
    private int[] near = [];
    private int firstYear;

    /// <summary>The number of a date; 0 when it has none yet.</summary>
    public int Find(LocalDate date)
    {
        var place = PlaceOf(date);
        return place >= 0 ? near[place] : others.TryGetValue(date, out var code) ? code : 0;
    }

    /// <summary>Gives a date its number, above 0.</summary>
    public void Add(LocalDate date, int code)
    {
        if (near.Length == 0)
        {
            (near, firstYear) = (new int[Years * PerYear], date.Year - (Years / 2));
        }

        var place = PlaceOf(date);
        if (place >= 0)
        {
            near[place] = code;
        }
        else
        {
            others[date] = code;
        }
    }

    private int PlaceOf(LocalDate date)
    {
        var (year, month, day) = (date.Year - firstYear, date.Month, date.Day);
        return near.Length > 0 && year is >= 0 and < Years && month < 16 && date.Calendar == CalendarSystem.Iso ? (year * PerYear) + (month * 32) + day : -1;
    }
}
