using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>One format for a column of dates.</summary>
internal sealed class DateFormatKernel(DatePattern[] patterns) : StepKernel
{
    private readonly DatePattern[] patterns = [.. patterns, DatePattern.Iso];

    public override void Apply(CleaningTable table, string field)
    {
        (int Position, string Text)[] present = [.. table.Present()];
        var readings = patterns.Select(pattern => Read(present, pattern)).OfType<LocalDate[]>().ToList();
        var isDecided = readings.Count > 0 && readings.TrueForAll(reading => reading.SequenceEqual(readings[0]));
        for (var i = 0; i < present.Length; i++)
        {
            if (isDecided)
            {
                table.Set(present[i].Position, CleanText.Of(readings[0][i]));
            }
            else
            {
                table.Break(present[i].Position, readings.Count == 0 ? CleaningIssue.Unreadable : CleaningIssue.Ambiguous);
            }
        }
    }

    private static LocalDate[]? Read((int Position, string Text)[] present, DatePattern pattern)
    {
        var dates = new LocalDate[present.Length];
        for (var i = 0; i < dates.Length; i++)
        {
            if (pattern.Read(present[i].Text) is not { } date)
            {
                return null;
            }

            dates[i] = date;
        }

        return dates;
    }
}
