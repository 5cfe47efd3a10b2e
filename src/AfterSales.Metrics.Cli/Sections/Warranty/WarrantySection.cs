using System.Globalization;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What promises already given will still cost: reserve, risk, claim rates in the field, accruals, and the next twelve months.</summary>
internal sealed class WarrantySection : Section
{
    private static readonly SectionOption<int> Months = new(
        "--warranty-months",
        "months",
        "Months in service that the promise covers, for the forecast of claims. Default: 24.",
        text => text is null ? 24
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= 600 ? months
            : throw new InputException($"--warranty-months \"{text}\" is not a whole number from 1 to 600."));

    public override IReadOnlyList<InputFile> Files { get; } = [ClaimLine.File];

    public override IReadOnlyList<SectionOption> Options { get; } = [Months];

    public override EvaluationDomain? Domain => EvaluationDomain.Warranty;

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(ClaimLine.File) is not { Count: > 0 } claims)
        {
            return null;
        }

        var history = ClaimHistory.Of(claims);
        var section = new ReportSection("warranty", "Warranty");
        ReservePart.Add(section, history, claims.Count);
        var sales = run.Records.Of(SalesLine.File)?.Where(s => s.Revenue.Currency == history.Currency).ToList() ?? [];
        var sufficiency = SufficiencyPart.Add(section, history, sales);
        var products = Products(section, claims, sales, run.Reading.Period is not null);
        if (products.Count > 0)
        {
            FieldPart.Add(section, products, history.Currency, run.Request.Get(Months));
        }

        Offer(run, "reserve", "Reserve for claims", FigureDirection.LowerIsBetter, FigureFormat.Amount,
            history.MoneyOf(history.Ladder.Total.Reserve.Value) is { } reserve ? Measurement.Of(reserve)
                : Measurement.Undefined(history.Ladder.Total.Reserve.Reason ?? UndefinedReason.Overflow, MeasurementKind.Amount),
            ReservePart.Ingredients(history));
        if (sufficiency is { } ratio)
        {
            Offer(run, "sufficiency", "Accrued of what is needed", FigureDirection.HigherIsBetter, FigureFormat.Percent, Measurement.Of(ratio),
                section.Ingredients["sufficiency"]);
        }

        return section;
    }

    private static List<FieldProduct> Products(ReportSection section, List<ClaimLine> claims, List<SalesLine> sales, bool isCut)
    {
        var monthly = claims.Where(c => c is { OriginMonth: not null, PaidMonth: not null, Claims: not null }).ToList();
        if (monthly.Count == 0 || sales.Count == 0 || isCut)
        {
            section.Notes.Add(monthly.Count == 0 ? "Rates by months in service need origin_month, paid_month and claims in claims.csv, and sales.csv beside it."
                : isCut ? "Rates by months in service need the sales of all months: ask for them without --period."
                : "Rates by months in service need sales.csv in the same currency.");
            return [];
        }

        var last = monthly.Max(c => c.PaidMonth!.Start);
        return [.. monthly.GroupBy(c => c.Product, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Name: g.Key.Length > 0 ? g.Key : "All", Claims: g.ToList(), Sales: sales.Where(s => s.Product == g.Key).ToList()))
            .Where(g => g.Sales.Count > 0)
            .Select(g => FieldProduct.Of(g.Name, g.Claims, g.Sales, last, section.Notes)).OfType<FieldProduct>()];
    }

    private static void Offer(EvaluationRun run, string name, string label, FigureDirection direction, FigureFormat format, Measurement current,
        IReadOnlyList<Ingredient> parts)
        => run.Figures.Offer(new OfferedFigure
        {
            Domain = EvaluationDomain.Warranty,
            Name = name,
            Label = label,
            Direction = direction,
            Format = format,
            Periods = null,
            Current = current,
            Ingredients = parts,
        });
}
