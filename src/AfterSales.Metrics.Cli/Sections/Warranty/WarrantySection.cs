using System.Globalization;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What promises already given will still cost: reserve, risk, claim rates in the field, accruals, and the next twelve months.</summary>
internal sealed class WarrantySection : Section
{
    public static readonly SectionOption<int> Months = new(
        "--warranty-months",
        "months",
        "Months in service that the promise covers, for the forecast of claims. Default: 24.",
        text => text is null ? 24
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= 600 ? months
            : throw new InputException($"--warranty-months \"{text}\" is not a whole number from 1 to 600."));

    public static readonly SectionOption<string> Line = new(
        "--warranty-line",
        "line",
        "The line of budget.csv that pays for claims, held against their forecast. Default: Warranty.",
        text => text ?? "Warranty");

    private static readonly SectionOption<int> SparesMonths = new(
        "--spares-months",
        "months",
        "Months until ordered spares arrive. Default: 1.",
        text => text is null ? 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= 60 ? months
            : throw new InputException($"--spares-months \"{text}\" is not a whole number from 1 to 60."));

    public override IReadOnlyList<InputFile> Files { get; } = [ClaimLine.File];

    public override IReadOnlyList<SectionOption> Options { get; } = [Months, Line, SparesMonths];

    public override EvaluationDomain? Domain => EvaluationDomain.Warranty;

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(ClaimLine.File) is not { Count: > 0 } claims)
        {
            return null;
        }

        var history = ClaimHistory.Of(claims);
        var section = new ReportSection("warranty", Say("Warranty"));
        ReservePart.Add(section, history, claims.Count);
        var sales = run.Records.Of(SalesLine.File)?.Where(s => s.Revenue.Currency == history.Currency).ToList() ?? [];
        var sufficiency = SufficiencyPart.Add(section, history, sales);
        var plan = run.Shared(ClaimPlan.Of)!;
        section.Notes.AddRange(plan.Notes);
        if (plan.Products.Count > 0)
        {
            FieldPart.Add(section, plan);
            ClaimPlanPart.Add(section, plan, run.Records.Of(BudgetedLine.File) ?? [], run.Request.Get(Line), run.Request.Get(SparesMonths));
        }

        Offer(run, "reserve", FigureNames.Label("warranty.reserve"), FigureDirection.LowerIsBetter, FigureFormat.Amount,
            history.Ladder.Total.ReserveIn(history.Currency).Value is { } reserve ? Measurement.Of(reserve)
                : Measurement.Undefined(history.Ladder.Total.Reserve.Reason ?? UndefinedReason.Overflow, MeasurementKind.Amount),
            ReservePart.Ingredients(history));
        if (sufficiency is { } ratio)
        {
            Offer(run, "sufficiency", FigureNames.Label("warranty.sufficiency"), FigureDirection.HigherIsBetter, FigureFormat.Percent, Measurement.Of(ratio),
                section.Ingredients["sufficiency"]);
        }

        return section;
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
