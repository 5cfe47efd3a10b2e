namespace AfterSales.Metrics.Cli.Report;

/// <summary>
/// What figures are called: the field's term leads, a plain sentence explains it. One place, so that a figure has one name wherever it stands; the tool's
/// README has them as a glossary.
/// </summary>
internal static class FigureNames
{
    private static readonly Dictionary<string, (string Label, string Plain)> Known = new(StringComparer.Ordinal)
    {
        ["costs.net"] = ("Net cost", "charges less credits"),
        ["budgets.spent"] = ("Budget spending", "spent on the lines of the budget"),
        ["resources.utilization"] = ("Utilization", "time used over working time"),
        ["service.sla-met"] = ("SLA attainment", "agreed times that were kept"),
        ["service.reopened"] = ("Reopen rate", "resolved cases that were opened again"),
        ["service.visit-fixed"] = ("First-time fix rate, visits", "visits that fixed it"),
        ["service.fixed"] = ("First-time fix rate, repairs", "repairs that ended with the product fixed"),
        ["service.return-rate"] = ("Return rate", "units returned over units sold"),
        ["service.refunds"] = ("Refunds", "paid back for returned goods"),
        ["satisfaction.index"] = ("Satisfaction index", "mean answer on a scale from 0 to 100"),
        ["satisfaction.nps"] = ("Net promoter score (NPS)", "promoters less detractors in a hundred"),
        ["warranty.claims"] = ("Claims paid, by year", "warranty payments less recoveries"),
        ["warranty.sufficiency"] = ("Accrual sufficiency", "accrued over paid and still expected"),
        ["warranty.reserve"] = ("Warranty reserve", "still to be paid for claims that arose"),
        ["brand.net-sentiment"] = ("Net sentiment", "friendly less hostile mentions in a hundred"),
        ["brand.share-of-voice"] = ("Share of voice", "share of all mentions"),
    };

    /// <summary>Those that a director looks at first, in the order of the mission: cost, benefit, processes, warranty.</summary>
    public static IReadOnlyList<string> Leading { get; } =
    [
        "costs.net", "budgets.spent", "resources.utilization", "satisfaction.index", "satisfaction.nps", "brand.net-sentiment", "service.sla-met",
        "service.fixed", "service.visit-fixed", "service.return-rate", "warranty.sufficiency", "service.reopened", "warranty.reserve", "service.refunds",
    ];

    /// <summary>Figures of sections that are those of the evaluation, of all records.</summary>
    private static readonly Dictionary<string, string> OfSections = new(StringComparer.Ordinal)
    {
        ["costs.net"] = "costs.net",
        ["budget.actual"] = "budgets.spent",
        ["utilization.utilization"] = "resources.utilization",
        ["cases.slaMet"] = "service.sla-met",
        ["cases.reopened"] = "service.reopened",
        ["repairs.fixed"] = "service.fixed",
        ["returns.returnRate"] = "service.return-rate",
        ["returns.refunds"] = "service.refunds",
        ["satisfaction.index"] = "satisfaction.index",
        ["satisfaction.nps"] = "satisfaction.nps",
        ["warranty.reserve"] = "warranty.reserve",
        ["brand.netSentiment"] = "brand.net-sentiment",
        ["brand.shareOfVoice"] = "brand.share-of-voice",
    };

    /// <summary>Every term and plain sentence, in English.</summary>
    public static IEnumerable<string> Texts => Known.Values.SelectMany(k => new[] { k.Label, k.Plain });

    /// <summary>The field's term of a figure.</summary>
    public static string Label(string name) => Say(Known[name].Label);

    /// <summary>What a section's own figure is in plain words; empty where nobody wrote any.</summary>
    public static string PlainOf(string section, string key) => OfSections.TryGetValue($"{section}.{key}", out var name) ? Plain(name) : string.Empty;

    /// <summary>What it is in plain words; empty where nobody wrote any.</summary>
    public static string Plain(string name) => Known.TryGetValue(name, out var known) ? Say(known.Plain) : string.Empty;
}
