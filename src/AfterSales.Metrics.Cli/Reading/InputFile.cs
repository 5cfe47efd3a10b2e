namespace AfterSales.Metrics.Cli.Reading;

/// <summary>One of the files an evaluation reads: its name, what a row is, and its documented columns.</summary>
internal sealed record InputFile(string Name, string Row, params IReadOnlyList<InputColumn> Columns)
{
    public string FileName => Name + ".csv";

    public static InputFile Costs { get; } = new(
        "costs",
        "one ledger line",
        Required("date", "posting date, as 2026-03-31"),
        Required("amount", "what it cost, as 1234.50; a credit is negative"),
        Currency(),
        Optional("account", "account code; cost rules look at how it begins"),
        Optional("account_name", "the account in words"),
        Optional("department", "who spent it"),
        Optional("activity", "what it was spent on"),
        Optional("object", "purchase category or cost object"),
        Optional("document", "invoice or document number"));

    public static InputFile CostRules { get; } = new(
        "cost-rules",
        "one classification rule; the first that matches decides, in file order unless a priority is given",
        Required("dimension", "what the rule tells: traceability, element, behavior, process … any word"),
        Required("class", "the class a matching line gets, as labor"),
        Optional("name", "how the report calls the rule"),
        Optional("account_prefix", "how the account code begins; blank matches all"),
        Optional("department", "exact text; blank matches all"),
        Optional("activity", "exact text; blank matches all"),
        Optional("object", "exact text; blank matches all"),
        Optional("sign", "charge or credit; blank matches both"),
        Optional("from", "first date it applies"),
        Optional("to", "last date it applies"),
        Optional("priority", "whole number; higher goes first"));

    public static InputFile Budget { get; } = new(
        "budget",
        "one budget line, or one month of it",
        Required("line", "the budget line: a department of costs.csv, or what --budget-by names"),
        Required("amount", "the budget, as 12000.00"),
        Currency(),
        Optional("month", "the month it is for, as 2026-03; blank is the whole file's span"));

    public static InputFile Drivers { get; } = new(
        "drivers",
        "how much of one department's service another uses",
        Required("from", "the department that serves"),
        Required("to", "the department that is served"),
        Required("units", "how much, as 120; not negative"),
        Optional("driver", "what the units are, as hours; the same for all rows of one department that serves"));

    public static InputFile Calendar { get; } = new(
        "calendar",
        "one span of working time",
        Required("day", "a weekday, as monday, or one date, as 2026-12-24, that replaces its weekday"),
        Optional("start", "local time, as 08:00; blank start and end mean no work that day"),
        Optional("end", "local time, as 16:30; not after the start means it ends on the next day"),
        Optional("resource", "whom it is for; blank is everybody without a calendar of their own"));

    public static InputFile Bookings { get; } = new(
        "bookings",
        "one booking of a person, vehicle or tool",
        Required("resource", "what is booked"),
        Required("start", "as 2026-03-31T08:00:00Z, or local time of --zone without the Z"),
        Required("end", "as start; blank while it is still open"),
        Optional("kind", "person, vehicle, tool …"),
        Optional("purpose", "what it was for"),
        Optional("activity", "productive, billable, travel, waiting or unavailable; blank takes a purpose of that name, else productive"),
        Optional("case", "the case it served"),
        Optional("asset", "what was worked on, as a serial number; repeat visits are counted by it, without it by case"),
        Optional("opened", "when the customer reported the case, as start; blank is the start"),
        Optional("fixed", "whether this visit fixed the fault, true or false"),
        Optional("sla_met", "whether the agreed time was kept, true or false"),
        Optional("due", "by when it was to end, as start"),
        Optional("promised_hours", "working hours promised from opened to end, as 8"),
        Optional("reopened", "how often the case was opened again, as 0"));

    public static InputFile Survey { get; } = new(
        "survey",
        "one answer of one respondent to one question",
        Required("respondent", "who answered"),
        Required("question", "the question's code"),
        Required("answer", "a whole number; blank is no answer"),
        Required("scale_min", "lowest answer of the scale"),
        Required("scale_max", "highest answer of the scale"),
        Optional("date", "when it was answered"),
        Optional("segment", "a group of customers; the report compares them"),
        Optional("weight", "how many customers the answer stands for, as 1.25; blank is 1"));

    public static InputFile CashFlows { get; } = new(
        "cashflows",
        "one payment of one initiative",
        Required("initiative", "which initiative"),
        Required("date", "when it is paid"),
        Required("amount", "money spent is negative, money gained positive"),
        Currency(),
        Optional("low", "the least the amount may be; blank where it is certain"),
        Optional("high", "the most the amount may be"),
        Optional("driver", "what makes it uncertain, as demand; payments of one driver move together"));

    public static InputFile Returns { get; } = new(
        "returns",
        "one returned position",
        Required("date", "when it came back"),
        Required("quantity", "units that came back, as 2"),
        Required("refund", "what was paid back, as 19.80"),
        Currency(),
        Optional("document", "credit note"),
        Optional("product", "product code"),
        Optional("customer", "customer number"),
        Optional("country", "the customer's country"));

    public static InputFile Sales { get; } = new(
        "sales",
        "one month of sales",
        Required("month", "as 2026-03"),
        Required("units", "units sold"),
        Required("revenue", "gross revenue"),
        Currency());

    public static InputFile Repairs { get; } = new(
        "repairs",
        "one repair",
        Required("date", "when it was done"),
        Required("outcome", "how it ended, as Fixed"),
        Optional("case", "case number"),
        Optional("provider", "who did it"),
        Optional("category", "kind of product"),
        Optional("brand", "the product's brand"),
        Optional("product_age_years", "age of the product, as 4.5"),
        Optional("barrier", "what stood in the way"));

    public static InputFile Claims { get; } = new(
        "claims",
        "what was paid in one year for claims that arose in one year",
        Required("origin_year", "year the claims arose"),
        Required("paid_year", "year they were paid; not before the origin"),
        Required("amount", "what was paid; recoveries are negative"),
        Currency());

    public static InputFile Mentions { get; } = new(
        "mentions",
        "one public mention of a brand",
        Required("date", "when"),
        Required("brand", "which brand"),
        Required("sentiment", "from -1 (hostile) to 1 (friendly)"),
        Optional("source", "where it appeared"));

    public static InputFile Targets { get; } = new(
        "targets",
        "what one figure should be",
        Required("figure", "the figure's name as the report prints it, as satisfaction.csat.CUSA1"),
        Required("target", "the number to reach; shares as fractions, 0.15 for 15 %"),
        Optional("direction", "higher, lower, near or none; blank takes the figure's own"),
        Optional("tolerance", "how far off still counts as on target; blank is 0"));

    /// <summary>The one file of <c>aftersales irr</c>; not part of an evaluation.</summary>
    public static InputFile Irr { get; } = new(
        "irr",
        "one payment",
        Required("date", "when it is paid"),
        Required("amount", "money spent is negative, money gained positive"));

    /// <summary>Every file of an evaluation, in the order the report speaks of them.</summary>
    public static IReadOnlyList<InputFile> All { get; } =
        [Costs, CostRules, Budget, Drivers, Calendar, Bookings, Survey, CashFlows, Returns, Sales, Repairs, Claims, Mentions, Targets];

    private static InputColumn Required(string name, string meaning) => new(name, ColumnNeed.Required, meaning);

    private static InputColumn Optional(string name, string meaning) => new(name, ColumnNeed.Optional, meaning);

    private static InputColumn Currency() => new("currency", ColumnNeed.Currency, "ISO 4217 code, as EUR; one per file. May be absent with --currency");
}
