using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Costs;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Ledger lines that agree in everything a figure asks for, added up: a ledger of millions of lines has far fewer of them.</summary>
internal sealed class CostLine
{
    private readonly Currency currency;
    private decimal debits;
    private decimal credits;

    private CostLine(LocalDate date, Currency currency) => (Date, this.currency) = (date, currency);

    public static InputFile<List<CostLine>> File { get; } = new(
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
        InputColumn.Optional("debit", "instead of amount: what was charged"),
        InputColumn.Optional("credit", "instead of amount: what was credited"));

    public LocalDate Date { get; }

    public string Account { get; private init; } = string.Empty;

    public string AccountName { get; private init; } = string.Empty;

    public string Department { get; private init; } = string.Empty;

    public string Activity { get; private init; } = string.Empty;

    public string Object { get; private init; } = string.Empty;

    public long DebitRows { get; private set; }

    public long CreditRows { get; private set; }

    public Money Amount => Money.Of(debits + credits, currency);

    public static List<CostLine> Read(CsvTable table)
    {
        var groups = new List<CostLine>();
        var places = new Dictionary<Key, int>();
        while (table.Read())
        {
            if (!table.Date("date", out var date) || !table.Money("amount", out var amount) || !table.IsInScope(date))
            {
                continue;
            }

            var key = new Key(date, table.Code("account"), table.Code("account_name"), table.Code("department"), table.Code("activity"), table.Code("object"));
            if (!table.Use())
            {
                continue;
            }

            if (!places.TryGetValue(key, out var place))
            {
                place = groups.Count;
                places.Add(key, place);
                groups.Add(Of(key, amount.Currency, table.Texts));
            }

            groups[place].Add(amount.Amount);
        }

        return groups;
    }

    /// <summary>Lines added up under coarser keys, as a tally: so few keys are made as there are groups.</summary>
    public static CostTally Tally<TGroup>(IEnumerable<CostLine> lines, Currency currency, Func<CostLine, TGroup> group, Func<CostLine, CostKey> key)
        where TGroup : notnull
    {
        var places = new Dictionary<TGroup, int>();
        var sums = new List<(CostKey Key, long DebitRows, decimal Debits, long CreditRows, decimal Credits)>();
        foreach (var line in lines)
        {
            var found = group(line);
            if (!places.TryGetValue(found, out var place))
            {
                place = sums.Count;
                places.Add(found, place);
                sums.Add((key(line), 0, 0, 0, 0));
            }

            var sum = sums[place];
            sums[place] = (sum.Key, sum.DebitRows + line.DebitRows, sum.Debits + line.debits, sum.CreditRows + line.CreditRows, sum.Credits + line.credits);
        }

        var tally = new CostTally(currency);
        foreach (var (own, debitRows, debits, creditRows, credits) in sums)
        {
            tally.AddGroup(own, debitRows, debits, creditRows, credits);
        }

        return tally;
    }

    private static CostLine Of(Key key, Currency currency, TextPool texts) => new(key.Date, currency)
    {
        Account = texts[key.Account],
        AccountName = texts[key.AccountName],
        Department = texts[key.Department],
        Activity = texts[key.Activity],
        Object = texts[key.Object],
    };

    private void Add(decimal amount)
    {
        if (amount < 0)
        {
            CreditRows++;
            credits += amount;
        }
        else
        {
            DebitRows++;
            debits += amount;
        }
    }

    /// <param name="Account">The code of the text, as all the others.</param>
    private readonly record struct Key(LocalDate Date, int Account, int AccountName, int Department, int Activity, int Object)
    {
        public override int GetHashCode()
        {
            unchecked
            {
                var hash = (ulong)(uint)Date.GetHashCode();
                hash = (hash * 1_000_003) + (uint)Account;
                hash = (hash * 1_000_003) + (uint)AccountName;
                hash = (hash * 1_000_003) + (uint)Department;
                hash = (hash * 1_000_003) + (uint)Activity;
                hash = (hash * 1_000_003) + (uint)Object;
                return (int)(hash * 0x9E3779B97F4A7C15 >> 32);
            }
        }
    }
}
