using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Dated amounts as two columns: days since an epoch, and amounts of one currency.</summary>
internal sealed class DatedColumn
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public DatedColumn(IReadOnlyList<DatedAmount> records, Currency currency)
    {
        (Days, Amounts) = (new int[records.Count], new decimal[records.Count]);
        for (var i = 0; i < Days.Length; i++)
        {
            Days[i] = Period.DaysBetween(Epoch, records[i].Date);
            Amounts[i] = records[i].Amount.In(currency);
        }
    }

    public int[] Days { get; }

    public decimal[] Amounts { get; }

    /// <summary>Positions by date, then position.</summary>
    public int[] ByDate()
    {
        var order = new int[Days.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => Days[a] != Days[b] ? Days[a].CompareTo(Days[b]) : a.CompareTo(b));
        return order;
    }
}
