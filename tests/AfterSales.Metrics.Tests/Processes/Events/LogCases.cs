using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.Processes;
using NodaTime.Text;

namespace AfterSales.Metrics.Tests.Processes;

/// <summary>Logs out of the reference files, and the real one that stands beside the repository on some machines.</summary>
internal static class LogCases
{
    private static readonly Lazy<CaseEvent[]?> Real = new(ReadReal);

    /// <summary>5,998 changes of 890 real incidents; null where the file is not.</summary>
    public static CaseEvent[]? RealIncidents => Real.Value;

    public static CaseEvent[] Events(JsonElement inputs, string list = "events") => [.. inputs.GetProperty(list).EnumerateArray().Select(Event)];

    public static CaseEvent Event(JsonElement e) => new()
    {
        Case = Text(e, "case"),
        Step = Text(e, "step"),
        Department = Text(e, "department"),
        Resource = Text(e, "resource"),
        Start = Time(e, "start"),
        End = Time(e, "end"),
        Sequence = e.TryGetProperty("sequence", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt64() : null,
        DirectCost = Text(e, "cost") is { } cost
            ? Money.Of(decimal.Parse(cost, CultureInfo.InvariantCulture), Currency.Of(Text(e, "currency") ?? "EUR"))
            : null,
    };

    public static ProcessOptions Options(JsonElement inputs) => new()
    {
        AsOf = Time(inputs, "as_of"),
        ClosingSteps = inputs.TryGetProperty("closing_steps", out var steps) && steps.ValueKind == JsonValueKind.Array ? Names(steps) : null,
        OpenEnds = Text(inputs, "open_end") switch
        {
            null or "point" => OpenEndRule.Point,
            "running" => OpenEndRule.Running,
            var other => throw new ArgumentException($"No rule '{other}' is known."),
        },
        Calendar = inputs.TryGetProperty("calendar", out var calendar) && calendar.ValueKind == JsonValueKind.Object ? Calendar(calendar) : null,
    };

    public static string[] Names(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString()!)];

    public static string? Text(JsonElement e, string key)
        => e.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static Instant? Time(JsonElement e, string key) => Text(e, key) is { } text ? At(text) : null;

    public static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    public static void AssertAccount(JsonElement expected, EventAccount account, IReadOnlyList<UnusableRecord> unusable)
    {
        var known = new HashSet<string> { "read", "used", "duplicates", "rejected" };
        Assert.All(expected.EnumerateObject(), key => Assert.Contains(key.Name, known));
        Assert.Equal(expected.GetProperty("read").GetInt64(), account.Read);
        Assert.Equal(expected.GetProperty("used").GetInt64(), account.Used);
        var duplicates = expected.GetProperty("duplicates");
        if (duplicates.ValueKind == JsonValueKind.Number)
        {
            Assert.Equal(duplicates.GetInt64(), account.Duplicates);
            Assert.All(expected.GetProperty("rejected").EnumerateObject(), state => Assert.Equal(state.Value.GetInt64(), CountOf(account, state.Name)));
            Assert.Equal(expected.GetProperty("rejected").EnumerateObject().Sum(state => state.Value.GetInt64()), account.Rejected);
            return;
        }

        Assert.Equal(
            duplicates.EnumerateArray().Select(d => (d.GetProperty("index").GetInt64(), d.GetProperty("of").GetInt64().ToString(CultureInfo.InvariantCulture))),
            unusable.Where(u => u.Rule == RecordRule.Duplicate).Select(u => (u.Position, u.Value!)));
        Assert.Equal(
            expected.GetProperty("rejected").EnumerateArray().Select(r => (r.GetProperty("index").GetInt64(), r.GetProperty("reason").GetString()!)),
            unusable.Where(u => u.Rule != RecordRule.Duplicate).Select(u => (u.Position, Reason(u))));
        Assert.Equal(expected.GetProperty("rejected").GetArrayLength(), account.Rejected);
        Assert.Equal(duplicates.GetArrayLength(), account.Duplicates);
    }

    private static string Reason(UnusableRecord record) => (record.Field, record.Rule) switch
    {
        ("Case", RecordRule.Missing) => "no_case",
        ("Step", RecordRule.Missing) => "no_step",
        ("Start", RecordRule.Missing) => "no_time",
        ("End", RecordRule.EndsBeforeStart) => "negative_duration",
        ("Start", RecordRule.AfterReport) => "after_report",
        var other => other.ToString(),
    };

    private static long CountOf(EventAccount account, string state) => state switch
    {
        "no_case" => account.NoCase,
        "no_step" => account.NoStep,
        "no_time" => account.NoTime,
        "negative_duration" => account.NegativeDuration,
        "after_report" => account.AfterReport,
        _ => throw new ArgumentException($"No state '{state}' is known."),
    };

    private static WorkCalendar Calendar(JsonElement calendar)
    {
        var hours = calendar.GetProperty("weekly_hours");
        var pattern = new WeeklyPattern
        {
            Monday = Day("1"),
            Tuesday = Day("2"),
            Wednesday = Day("3"),
            Thursday = Day("4"),
            Friday = Day("5"),
            Saturday = Day("6"),
            Sunday = Day("7"),
        };
        return WorkCalendar.Of(DateTimeZoneProviders.Tzdb[calendar.GetProperty("time_zone").GetString()!], pattern) with
        {
            Holidays = [.. Names(calendar.GetProperty("holidays")).Select(day => LocalDatePattern.Iso.Parse(day).Value)],
        };

        Shift[] Day(string key) => !hours.TryGetProperty(key, out var shifts) ? []
            : [.. shifts.EnumerateArray().Select(shift => Shift.Parse($"{shift[0].GetString()}-{shift[1].GetString()}"))];
    }

    private static CaseEvent[]? ReadReal()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", "evaluation", "events.csv");
            if (File.Exists(path))
            {
                // case,step,department,resource,start,end,priority: none of it quoted.
                return [.. File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Select(fields => new CaseEvent
                {
                    Case = fields[0],
                    Step = fields[1],
                    Department = fields[2],
                    Resource = fields[3],
                    Start = fields[4].Length > 0 ? At(fields[4]) : null,
                    End = fields[5].Length > 0 ? At(fields[5]) : null,
                })];
            }
        }

        return null;
    }
}
