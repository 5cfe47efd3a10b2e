using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

/// <summary>Logs that weight the edges: ties, points, one event, parallel and nested steps, missing names and times, twins, daylight-saving days.</summary>
public static class AnyLog
{
    public static readonly Currency Euro = Currency.Of("EUR");

    /// <summary>Half an hour before Berlin's clocks go forward, and an hour before they go back.</summary>
    private static readonly Instant[] Origins =
        [Instant.FromUtc(2026, 3, 29, 0, 30), Instant.FromUtc(2026, 10, 25, 0, 0), Instant.FromUtc(2026, 3, 6, 16, 0), Instant.FromUtc(2026, 3, 2, 8, 0)];

    private static readonly WorkCalendar Office = WorkCalendar.Of(
        DateTimeZoneProviders.Tzdb["Europe/Berlin"], WeeklyPattern.Weekdays(Shift.Parse("08:00-12:00"), Shift.Parse("13:00-17:00")));

    private static readonly WorkCalendar Nights = WorkCalendar.Of(DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        WeeklyPattern.EveryDay(Shift.Parse("22:00-30:00")));

    public static Gen<string> Step { get; } = Gen.Elements("Receive", "Repair", "repair", "Test", "Close");

    /// <summary>Minutes after the origin: often the same, mostly within hours, sometimes days later.</summary>
    private static Gen<int> Minute { get; } = Gen.Frequency((3, Gen.Elements(0, 10, 20, 30)), (5, Gen.Choose(0, 240)), (1, Gen.Choose(0, 6_000)));

    private static Gen<int> Length { get; } = Gen.Frequency((3, Gen.Elements(0, 0, 10, 30)), (4, Gen.Choose(0, 90)), (1, Gen.Choose(0, 4_000)));

    public static Gen<CaseEvent> Event { get; } = Gen.Elements(Origins).SelectMany(EventAfter);

    private static Gen<CaseEvent> EventAfter(Instant origin) =>
        from name in Gen.Frequency((20, Gen.Elements<string?>("A", "B", "C", "a")), (1, Gen.Elements<string?>(null, " ")))
        from step in Gen.Frequency((20, Step.Select(known => (string?)known)), (1, Gen.Constant<string?>(null)))
        from department in Gen.Elements<string?>("Front desk", "Repair", "Returns", null)
        from resource in Gen.Elements<string?>("r1", "r2", null)
        from start in Minute
        from length in Length
        from shape in Gen.Frequency((10, Gen.Constant(0)), (3, Gen.Elements(1, 2)), (1, Gen.Elements(3, 4)))
        from cost in Gen.Frequency((3, Gen.Constant<decimal?>(null)), (2, Gen.Choose(-500, 5_000).Select(cents => (decimal?)(cents / 100m))),
            (1, Gen.Elements<decimal?>(0m, 0.005m, 1e-9m)))
        from sequence in Gen.Frequency((3, Gen.Constant<long?>(null)), (2, Gen.Choose(1, 4).Select(n => (long?)n)))
        select new CaseEvent
        {
            Case = name,
            Step = step,
            Department = department,
            Resource = resource,
            Start = shape is 1 or 3 ? null : origin + Duration.FromMinutes(start),
            End = shape is 2 or 3 ? null : origin + Duration.FromMinutes(shape == 4 ? start - 1 - length : start + length),
            DirectCost = cost is { } amount ? Money.Of(amount, Euro) : null,
            Sequence = sequence,
        };

    /// <summary>Logs of one week each.</summary>
    public static Gen<CaseEvent[]> Events { get; } = Gen.Elements(Origins).SelectMany(EventsAfter);

    private static Gen<CaseEvent[]> EventsAfter(Instant origin) => Gen.Frequency(
        (1, Gen.Constant(Array.Empty<CaseEvent>())),
        (1, EventAfter(origin).Select(e => new[] { e })),
        (8, EventAfter(origin).ArrayOf()),
        (2, EventAfter(origin).ArrayOf().Select(events => events.Concat(events.Take(2)).ToArray())));

    public static Gen<ProcessOptions> Options { get; } =
        from asOf in Gen.Frequency((2, Gen.Constant<Instant?>(null)), (2, Gen.Choose(0, 400).Select(m => (Instant?)(Origins[0] + Duration.FromMinutes(m)))),
            (1, Gen.Constant<Instant?>(Instant.FromUtc(2026, 12, 1, 0, 0))))
        from closing in Gen.Elements<string[]?>(null, ["Close"], ["Close", "Test"], [])
        from calendar in Gen.Elements(null, null, Office, Nights)
        from running in Gen.Elements(OpenEndRule.Point, OpenEndRule.Running)
        from twins in Gen.Elements(TwinRule.Duplicates, TwinRule.Kept)
        select new ProcessOptions
        {
            AsOf = asOf,
            ClosingSteps = closing,
            Calendar = calendar,
            OpenEnds = asOf is null ? OpenEndRule.Point : running,
            Twins = twins,
        };

    public static Gen<(CaseEvent[] Events, ProcessOptions Options)> Log { get; } = Events.SelectMany(events => Options.Select(options => (events, options)));

    public static Gen<DepartmentRates> Rates { get; } =
        from front in Gen.Elements(36m, 0m, 1m, 41.2m, 0.000001m)
        from repair in Gen.Elements(72.5m, 1m / 3, 10m)
        from withRepair in Gen.Elements(true, true, false)
        select new DepartmentRates
        {
            Currency = Euro,
            PerHour = withRepair
                ? new Dictionary<string, decimal> { ["Front desk"] = front, ["Repair"] = repair }
                : new Dictionary<string, decimal> { ["Front desk"] = front },
        };

    /// <summary>The same log as columns, coded in the order of first appearance.</summary>
    public static CaseEventColumns Columns(CaseEvent[] events)
    {
        var (cases, steps, departments, resources) = (Codes(events, e => e.Case), Codes(events, e => e.Step), Codes(events, e => e.Department),
            Codes(events, e => e.Resource));
        return new CaseEventColumns
        {
            CaseCount = cases.Count,
            CaseNames = [.. cases.Keys],
            StepNames = [.. steps.Keys],
            DepartmentNames = [.. departments.Keys],
            Cases = Column(events, e => Code(cases, e.Case)),
            Steps = Column(events, e => Code(steps, e.Step)),
            Departments = Column(events, e => Code(departments, e.Department)),
            Resources = Column(events, e => Code(resources, e.Resource)),
            StartTicks = Column(events, e => e.Start?.ToUnixTimeTicks() ?? CaseEventColumns.NoNumber),
            EndTicks = Column(events, e => e.End?.ToUnixTimeTicks() ?? CaseEventColumns.NoNumber),
            Sequences = Column(events, e => e.Sequence ?? CaseEventColumns.NoNumber),
            DirectCosts = Column(events, e => e.DirectCost?.Amount ?? 0),
            Currency = Euro,
        };
    }

    /// <summary>The same again, each name under two codes by turns, and what is missing under a blank name.</summary>
    public static CaseEventColumns WithBlankAndRepeatedNames(CaseEventColumns columns)
    {
        var (steps, stepNames) = Twice(columns.Steps, columns.StepNames);
        var (departments, departmentNames) = Twice(columns.Departments, columns.DepartmentNames);
        return columns with
        {
            Steps = steps,
            StepNames = stepNames,
            Departments = departments,
            DepartmentNames = departmentNames,
            Cases = Array.ConvertAll(columns.Cases.ToArray(), code => code < 0 ? columns.CaseCount : code),
            CaseNames = [.. columns.CaseNames, " "],
            CaseCount = columns.CaseCount + 1,
        };
    }

    private static (int[] Codes, string[] Names) Twice(ReadOnlyMemory<int> codes, IReadOnlyList<string> names)
    {
        var blank = 2 * names.Count;
        return ([.. codes.ToArray().Select((code, i) => code < 0 ? blank : i % 2 == 0 ? code : code + names.Count)], [.. names, .. names, ""]);
    }

    private static ReadOnlyMemory<T> Column<T>(CaseEvent[] events, Func<CaseEvent, T> value) => events.Select(value).ToArray();

    private static int Code(Dictionary<string, int> codes, string? name) => name is null ? CaseEventColumns.NoName : codes[name];

    private static Dictionary<string, int> Codes(CaseEvent[] events, Func<CaseEvent, string?> name)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var known in events.Select(name).OfType<string>())
        {
            codes.TryAdd(known, codes.Count);
        }

        return codes;
    }
}
