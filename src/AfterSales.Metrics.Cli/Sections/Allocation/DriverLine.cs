using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

/// <param name="Line">Its line of the file.</param>
/// <param name="Driver">What the units are; empty when no row of the department that serves says.</param>
internal sealed record DriverLine(long Line, string From, string To, decimal Units, string Driver)
{
    public static InputFile<List<DriverLine>> File { get; } = new(
        "drivers",
        "how much of one department's service another uses",
        Read,
        InputColumn.Required("from", "the department that serves"),
        InputColumn.Required("to", "the department that is served"),
        InputColumn.Required("units", "how much, as 120; not negative"),
        InputColumn.Optional("driver", "what the units are, as hours; the same for all rows of one department that serves"))
    {
        Beside = (CostLine.File, "there is no costs.csv whose cost could be allocated"),
    };

    public static List<DriverLine> Read(CsvTable table)
    {
        var lines = new List<DriverLine>();
        var drivers = new Dictionary<string, string>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (!table.RequiredText("from", out var from) || !table.RequiredText("to", out var to) || !table.DecimalNotNegative("units", out var units))
            {
                continue;
            }

            var driver = table.Text("driver");
            if (driver.Length > 0 && !drivers.TryAdd(from, driver) && drivers[from] != driver)
            {
                table.Reject("driver", Say($"must be {drivers[from]}, as on an earlier row of {from}"));
            }
            else if (from == to)
            {
                table.Ignore(Say("use of its own service changes nothing"));
            }
            else
            {
                if (table.Use())
                {
                    lines.Add(new DriverLine(table.Line, from, to, units, driver));
                }
            }
        }

        return [.. lines.Select(l => l with { Driver = drivers.GetValueOrDefault(l.From, string.Empty) })];
    }
}
