using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What an hour of a department costs.</summary>
internal sealed record DepartmentRateLine(string Department, Money PerHour)
{
    private const decimal Highest = 1_000_000_000_000;

    public static InputFile<List<DepartmentRateLine>> File { get; } = new(
        "department-rates",
        "what an hour of a department costs",
        Read,
        InputColumn.Required("department", "as events.csv calls it"),
        InputColumn.Required("per_hour", "what an hour costs, as 48.50; 0 is a price, a department that is not here has none"),
        InputColumn.Currency)
    {
        Beside = (EventLine.File, "there is no events.csv whose time it would price"),
    };

    private static List<DepartmentRateLine> Read(CsvTable table)
    {
        var lines = new List<DepartmentRateLine>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (!table.RequiredText("department", out var department) || !table.DecimalNotNegative("per_hour", out var plain)
                || !table.Money("per_hour", null, out var rate))
            {
                continue;
            }

            if (plain > Highest)
            {
                table.Reject("per_hour", Say("must not be above 10¹²"));
            }
            else if (!names.Add(department))
            {
                table.Reject("department", Say("must stand once; this is its second row"));
            }
            else if (table.Use())
            {
                lines.Add(new DepartmentRateLine(department, rate));
            }
        }

        return lines;
    }
}
