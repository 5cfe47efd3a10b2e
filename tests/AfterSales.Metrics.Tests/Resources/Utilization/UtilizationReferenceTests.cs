using System.Globalization;
using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

/// <summary>Interval sets checked by a minute sweep in Python (zoneinfo): utilisation_calendar.json.</summary>
public class UtilizationReferenceTests
{
    private const string File = "utilisation_calendar.json";

    public static TheoryData<string> Names() => [.. Reference.Cases(File).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var check = new CaseCheck(name, expected, 1e-12);
        var calendar = Calendars.Of(inputs);
        var dates = inputs.GetProperty("window_local_dates");
        var window = ReportingPeriod.Of(Calendars.Date(dates[0]), Calendars.Date(dates[1]).PlusDays(-1)).ToInterval(calendar.Zone);
        var result = Utilization.Compute(
            inputs.GetProperty("bookings_utc").EnumerateArray().Select(b => Calendars.Booked(b[0].GetString()!, b[1].GetString())), calendar, window);

        Assert.Empty(result.Unusable);
        AssertSeconds("window_seconds", result.Window);
        AssertSeconds("capacity_seconds", result.Capacity);
        AssertSeconds("gross_booked_seconds", result.Gross);
        AssertSeconds("union_booked_seconds", result.Union);
        AssertSeconds("double_booked_seconds", result.DoubleBooked);
        AssertSeconds("excess_booked_seconds", result.Excess);
        AssertSeconds("in_hours_booked_seconds", result.InHours);
        AssertSeconds("out_of_hours_booked_seconds", result.OutOfHours);
        check.Number("utilisation", result.Headline.Value);
        check.Number("gross_load", result.GrossLoad.Value);
        check.Number("peak_concurrency", result.PeakConcurrency);
        Assert.Equal(
            expected.GetProperty("seconds_by_concurrency").EnumerateObject()
                .ToDictionary(p => int.Parse(p.Name, CultureInfo.InvariantCulture), p => p.Value.GetDouble()).Where(p => p.Value > 0),
            result.Sums.TimeByConcurrency.Select((time, level) => KeyValuePair.Create(level, time.TotalSeconds)).Where(p => p.Value > 0));
        check.Known("seconds_by_concurrency");
        check.AssertAllSeen();

        void AssertSeconds(string key, TotalTime actual) => check.Number(key, actual.TotalSeconds);
    }
}
