using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>The flows of one series as they come, one way or another, and what to choose.</summary>
internal ref struct RateOfReturnInput
{
    public ReadOnlySpan<decimal> Amounts;

    /// <summary>The dates, when the flows have any.</summary>
    public ReadOnlySpan<LocalDate> Dates;

    /// <summary>The amounts, when they are doubles.</summary>
    public ReadOnlySpan<double> Doubles;

    public DayCount? DayCount;

    public RateOfReturnChoice Choice;

    public double Guess;

    public readonly int Count => Math.Max(Amounts.Length, Doubles.Length);

    /// <summary>Ticks of time in the unit that the rate is for.</summary>
    public readonly double TicksPerUnit => DayCount is { } dayCount ? YearFraction.TicksPerYear(dayCount) : 1;

    /// <summary>One of the series that stand one after another, each up to its end.</summary>
    public readonly RateOfReturnInput Series(ReadOnlySpan<int> ends, int index)
    {
        var start = index == 0 ? 0 : ends[index - 1];
        var series = this;
        series.Amounts = Amounts.Slice(start, ends[index] - start);
        series.Dates = DayCount is null ? default : Dates.Slice(start, ends[index] - start);
        return series;
    }

    public readonly void LoadInto(ref FlowSeries flows)
    {
        if (DayCount is { } dayCount)
        {
            flows.LoadDates(Dates, Amounts, dayCount);
        }
        else if (Doubles.IsEmpty)
        {
            flows.LoadPeriods(Amounts);
        }
        else
        {
            flows.LoadDoubles(Doubles);
        }
    }
}
