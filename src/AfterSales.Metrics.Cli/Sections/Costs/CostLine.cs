using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Ledger lines that agree in everything a figure asks for, added up: one place of <see cref="CostGroups"/>.</summary>
internal readonly struct CostLine(CostGroups groups, int place)
{
    public static InputFile<CostGroups> File { get; } = new(
        "costs",
        "one ledger line",
        Read,
        InputColumn.Required("date", "posting date, as 2026-03-31"),
        InputColumn.DebitOrCredit("amount", "what it cost, as 1234.50; a credit is negative"),
        InputColumn.Currency,
        InputColumn.Optional("account", "account code; cost rules look at how it begins"),
        InputColumn.Optional("account_name", "the account in words"),
        InputColumn.Optional("department", "who spent it"),
        InputColumn.Optional("activity", "what it was spent on"),
        InputColumn.Optional("object", "purchase category or cost object"),
        InputColumn.Optional("document", "invoice or document number"),
        InputColumn.Optional("case", "the case it was spent on; bookings.csv and claims.csv are held against it"),
        InputColumn.Optional("debit", "instead of amount: what was charged"),
        InputColumn.Optional("credit", "instead of amount: what was credited"));

    /// <summary>The date and the codes of the texts.</summary>
    public CostCodesKey Key => groups[place].Key;

    public LocalDate Date => groups[place].Key.Date;

    public string Account => groups.Texts[Key.Account];

    public string AccountName => groups.Texts[Key.AccountName];

    public string Department => groups.Texts[Key.Department];

    public string Activity => groups.Texts[Key.Activity];

    public string Object => groups.Texts[Key.Object];

    public Money Amount => Money.Of(groups[place].Sums.Net, groups.Currency);

    public CostSums Sums => groups[place].Sums;

    private static CostGroups Read(CsvTable table)
    {
        var groups = new CostGroups(table.Texts);
        var (account, name, department) = (table.PlaceOf("account"), table.PlaceOf("account_name"), table.PlaceOf("department"));
        var (activity, item) = (table.PlaceOf("activity"), table.PlaceOf("object"));
        var served = table.PlaceOf("case");
        while (table.Read())
        {
            if (!table.Date("date", out var date) || !table.Money("amount", date, out var amount) || !table.IsInScope(date))
            {
                continue;
            }

            var key = new CostCodesKey(date, table.Code(account), table.Code(name), table.Code(department), table.Code(activity), table.Code(item));
            var caseCode = table.Code(served);
            if (table.Use())
            {
                groups.Add(key, amount);
                groups.AddCase(caseCode, amount);
                groups.Amounts.Add(table.RowBits, date, amount.Amount);
            }
        }

        groups.Flush();
        return groups;
    }
}
