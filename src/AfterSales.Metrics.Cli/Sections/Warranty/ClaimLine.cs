using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <param name="OriginMonth">Month in which the units were sold; null when the file tells years only, as <paramref name="PaidMonth"/>.</param>
/// <param name="Claims">How many claims the row stands for; null when the file does not say.</param>
internal sealed record ClaimLine(
    int OriginYear, int PaidYear, Money Amount, ReportingPeriod? OriginMonth, ReportingPeriod? PaidMonth, int? Claims, string Product, string Case = "")
{
    public static InputFile<List<ClaimLine>> File { get; } = new(
        "claims",
        "what was paid in one year, or month, for claims of units sold in one year, or month",
        Read,
        InputColumn.Required("origin_year", "year the claims arose: of sale, or of failure"),
        InputColumn.Required("paid_year", "year they were paid; not before the origin"),
        InputColumn.Required("amount", "what was paid; recoveries, as from a supplier, are negative"),
        InputColumn.Currency,
        InputColumn.Optional("origin_month", "month of sale, as 2025-03; in the year of origin"),
        InputColumn.Optional("paid_month", "month of the claim; in the year it was paid"),
        InputColumn.Optional("claims", "number of claims, as 3"),
        InputColumn.Optional("product", "product; as sales.csv calls it"),
        InputColumn.Optional("case", "the case it was paid for; as costs.csv calls it"));

    public static List<ClaimLine> Read(CsvTable table)
    {
        var lines = new List<ClaimLine>();
        while (table.Read())
        {
            if (!table.Year("origin_year", out var origin) || !table.Year("paid_year", out var paid))
            {
                continue;
            }

            if (paid < origin)
            {
                table.Reject("paid_year", Say("must not be before origin_year"));
            }
            else if (MonthOf(table, "origin_month", origin, out var sold) && MonthOf(table, "paid_month", paid, out var claimed)
                && table.Money("amount", claimed?.End ?? new LocalDate(paid, 12, 31), out var amount) && table.OptionalInteger("claims", out var claims))
            {
                if (claims < 0)
                {
                    table.Reject("claims", Say("must not be negative"));
                }
                else if (claimed?.Start < sold?.Start)
                {
                    table.Reject("paid_month", Say("must not be before origin_month"));
                }
                else if (table.Use())
                {
                    lines.Add(new ClaimLine(origin, paid, amount, sold, claimed, claims, table.Text("product"), table.Text("case")));
                }
            }
        }

        return lines;
    }

    private static bool MonthOf(CsvTable table, string column, int year, out ReportingPeriod? month)
    {
        month = null;
        if (!table.HasColumn(column) || table.IsBlank(column))
        {
            return true;
        }

        if (!table.Month(column, out var found))
        {
            return false;
        }

        month = found;
        return found.Start.Year == year || table.Refuse(column, Say("must be a month of the year that the row names"));
    }
}
