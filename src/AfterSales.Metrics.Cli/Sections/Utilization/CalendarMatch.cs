using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>
/// Whom the calendars are for: the resources of bookings.csv by name, and where the names differ in case or spaces alone, those. A calendar that is
/// nobody's is told: its working time counts, and no booking fills it.
/// </summary>
internal static class CalendarMatch
{
    private const int MostTold = 10;

    /// <summary>Gives the lines of calendar.csv the names that bookings.csv has, before anything looks at them.</summary>
    public static void Apply(InputRecords records)
    {
        if (records.Of(CalendarLine.File) is not { Count: > 0 } lines || records.Of(BookingLine.File) is not { } bookings)
        {
            return;
        }

        var booked = bookings.Select(b => b.Resource).ToHashSet(StringComparer.Ordinal);
        var folded = booked.ToLookup(LabelNotes.Folded, StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var (renamed, unknown, several) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var name in lines.Select(l => l.Resource).Where(n => n.Length > 0 && !booked.Contains(n)).Distinct(StringComparer.Ordinal))
        {
            var found = folded[LabelNotes.Folded(name)].ToList();
            (found.Count switch { 0 => unknown, 1 => renamed, _ => several }).Add(found.Count == 1 ? Say($"“{name}” as “{found[0]}”") : Say($"“{name}”"));
            if (found.Count == 1)
            {
                names.Add(name, found[0]);
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = names.TryGetValue(lines[i].Resource, out var own) ? lines[i] with { Resource = own } : lines[i];
        }

        var account = records.AccountOf(CalendarLine.File);
        Tell(account, renamed, Say("has names that bookings.csv writes otherwise, and are taken for the same"));
        Tell(account, unknown, Say("has calendars of resources without a booking in this run, whose working time counts as unused"));
        Tell(account, several, Say("has names that several resources of bookings.csv may mean, and are none of them"));
    }

    private static void Tell(RowAccount account, List<string> names, string what)
    {
        if (names.Count > 0)
        {
            account.Notes.Add(Say($"{what}: {Listed(", ", names.Take(MostTold).Select(SafeText.Of))}{(names.Count > MostTold ? Say($" and {names.Count - MostTold} more") : string.Empty)}."));
        }
    }
}
