using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The budget against the ledger, line by line, with what was spent outside every line.</summary>
internal sealed class BudgetSection : Section
{
    private const int LinesShown = 16;

    private static readonly string[] LedgerColumns = ["department", "activity", "object", "account", "account_name"];

    private static readonly SectionOption<string> BudgetBy = new(
        "--budget-by",
        "column",
        "The column of costs.csv that a line of budget.csv names: department, activity, object, account or account_name. Default: department.",
        text => OptionText.OneOf("--budget-by", text ?? LedgerColumns[0], LedgerColumns));

    public override IReadOnlyList<InputFile> Files { get; } = [BudgetedLine.File];

    public override IReadOnlyList<SectionOption> Options { get; } = [BudgetBy];

    public override EvaluationDomain? Domain => EvaluationDomain.Budgets;

    public override string Needs => Say("budget.csv and costs.csv");

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(BudgetedLine.File) is not { Count: > 0 } budget)
        {
            return null;
        }

        var section = new ReportSection("budget", Say("Budget"));
        var currency = budget[0].Amount.Currency;
        if (run.Records.Of(CostLine.File) is not { Count: > 0 } costs || costs.Currency != currency)
        {
            section.Finding = Say($"{NumberText.Amount(Money.Sum(budget.Select(b => b.Amount), currency))} {currency} are budgeted; what was spent is not known.");
            section.Notes.Add(
                run.Records.Of(CostLine.File) is not { Count: > 0 } others ? Say("There is no costs.csv: the budget has nothing to be held against.")
                    : Say($"costs.csv is in {others.Currency}, the budget in {currency}: they cannot be compared."));
            return section;
        }

        var by = run.Request.Get(BudgetBy);
        var span = run.Reading.Period ?? ReportingPeriod.Of(costs.Min(c => c.Date), costs.Max(c => c.Date));
        var ledger = Compare(budget, costs, span, by, currency);
        var outlook = BudgetOutlook.Of(budget, costs, Column(by), run.Reading, (line, months)
            => line.Equals(run.Request.Get(WarrantySection.Line), StringComparison.OrdinalIgnoreCase) ? run.Shared(ClaimPlan.Of)?.DriversOf(months) : null);
        AddFigures(section, ledger);
        section.Charts.Add(ChartOf(ledger, currency));
        section.Tables.Add(TableOf(ledger, outlook, currency));
        if (outlook is not null)
        {
            BudgetForecastPart.Add(section, outlook, currency);
            ReplanningPart.Add(section, run.Summary, outlook, currency);
        }

        Propose(run.Summary, ledger, currency);
        AddNotes(section, budget, ledger, span, by, currency);
        OfferFigures(run, budget, costs, by, currency);
        return section;
    }

    /// <summary>Large lines over their budget, as the rule of cost drivers has it.</summary>
    private static void Propose(SummaryBoard board, BudgetComparisonResult ledger, Currency currency)
    {
        var items = ledger.Lines.Where(r => r.Line.Trim().Length > 0).Select(r => new CostDriverItem { Name = r.Line, Actual = r.Actual, Target = r.Budget });
        foreach (var finding in ProposalRules.CostDrivers([.. items], threshold: 1))
        {
            board.Propose(
                finding.ToProposal(Say($"line {finding.Item.Name}"), finding.Item.Name, Money.Zero(currency)),
                Say($"Bring {finding.Item.Name} back to its budget"),
                "budget");
        }
    }

    private static BudgetComparisonResult Compare(
        IReadOnlyList<BudgetedLine> budget, IReadOnlyList<CostLine> costs, ReportingPeriod span, string by, Currency currency)
    {
        var of = Column(by);
        return BudgetComparison.Compute(
            budget.Select(b => b.ToPlanned()),
            costs.Where(c => span.Contains(c.Date)).Select(c => new SpentAmount { Line = of(c), Date = c.Date, Amount = c.Amount }),
            span,
            currency);
    }

    private static Func<CostLine, string> Column(string by) => by switch
    {
        "activity" => c => c.Activity,
        "object" => c => c.Object,
        "account" => c => c.Account,
        "account_name" => c => c.AccountName,
        _ => c => c.Department,
    };

    private static void AddFigures(ReportSection section, BudgetComparisonResult ledger)
    {
        var (all, over) = (ledger.Position, ledger.Lines.Count(r => r.Position.IsOverrun));
        var variance = all.Available;
        section.Finding = Say($"{Shown.Share(all.UtilizationRatio).Display} of the budget is spent; "
            + $"{(over == 0 ? Say("no line is over.") : Say($"{over} of {Words.Count(ledger.Lines.Count, "line")} {(over == 1 ? "is" : "are")} over."))}");
        section.Figures.Add(new KeyFigure("budget", Say("Budget"), Shown.AmountWithCode(ledger.Budget)));
        section.Figures.Add(new KeyFigure("actual", Say("Actual spending"), Shown.AmountWithCode(ledger.Actual)));
        section.Figures.Add(
            new KeyFigure("variance", Say("Budget variance"),
                Shown.AmountWithCode(variance) with { Tone = variance.Amount >= 0 ? Tone.Good : Tone.Bad },
                variance.Amount >= 0 ? Say("left: budget less actual") : Say("over: budget less actual")));
        section.Figures.Add(new KeyFigure("used", Say("Budget used"), Shown.Share(all.UtilizationRatio)));
        section.Figures.Add(
            new KeyFigure("outside", Say("Spent outside every line"), Shown.AmountWithCode(ledger.Outside)) { IsShown = ledger.Outside.Amount != 0 });
        section.MadeOf("budget", PartsOf(ledger, "budget", r => r.Budget));
        section.MadeOf("actual", PartsOf(ledger, "actual", r => r.Actual));
        section.MadeOf("variance used", new Ingredient("budget", Shown.AmountWithCode(ledger.Budget)),
            new("actual", Shown.AmountWithCode(ledger.Actual)));
        section.MadeOf("outside", new Ingredient("ledger", Shown.AmountWithCode(ledger.Spent)), new("actual", Shown.AmountWithCode(ledger.Actual)));
    }

    private static ReportChart ChartOf(BudgetComparisonResult ledger, Currency currency)
    {
        var shown = ledger.Lines.OrderByDescending(r => Math.Max(r.Budget.Amount, r.Actual.Amount)).Take(LinesShown).ToList();
        var worst = ledger.Lines.MinBy(r => r.Position.Available.Amount)!;
        var title = worst.Position.IsOverrun
            ? Say($"{worst.Line} is furthest over its budget, by {NumberText.Amount(-worst.Position.Available)} {currency}")
            : Say("No line is over its budget");
        var rows = shown.Select(
            r => new ChartBar
            {
                Label = r.Line,
                Value = (double)r.Actual.Amount,
                Mark = (double)r.Budget.Amount,
                Text = Shown.Share(r.Position.UtilizationRatio, 0).Display,
            }).ToList();
        return new ReportChart(
            "budget-actual", title, BarChart.Draw(
                rows,
                ReportChart.Caption("budget-actual", title, Say("Bars: spent. Marks: budget. On the right: share of the budget used."), currency.Code)
                    with
                { Words = ChartPhrases.Bars(Say("spent"), Say("budget"), Say("spent, over budget")) }));
    }

    private static ReportTable TableOf(BudgetComparisonResult ledger, BudgetOutlook? outlook, Currency currency)
    {
        var table = new ReportTable(
            "lines",
            Say("By budget line"),
            new("line", Say("Line", "budget")),
            new("budget", Say($"Budget ({currency})")),
            new("actual", Say($"Actual ({currency})")),
            new("variance", Say($"Variance ({currency})")),
            new("used", Say("Used", "budget")),
            new("whole", Say($"Whole budget ({currency})")),
            new("status", Say("Status")),
            new("why", Say("Why")))
        {
            Total =
            [
                Shown.Text(Say("All lines")), Shown.Amount(ledger.Budget), Shown.Amount(ledger.Actual),
                    Shown.Amount(ledger.Position.Available),
                Shown.Share(ledger.Position.UtilizationRatio), Shown.Amount(ledger.Whole),
                Shown.Text(string.Empty), Shown.Text(string.Empty),
            ],
        };
        foreach (var row in ledger.Lines)
        {
            var (status, why) = BudgetVerdict.Of(row, outlook?.ForecastOf(row.Line));
            table.Add(
                Shown.Text(row.Line),
                Shown.Amount(row.Budget),
                Shown.Amount(row.Actual),
                Shown.Amount(row.Position.Available, row.Position.IsOverrun ? Tone.Bad : Tone.Plain),
                Shown.Share(row.Position.UtilizationRatio),
                Shown.Amount(row.Whole),
                status,
                row.Spendings > 0 ? why : Shown.Text(Say("nothing spent"), Tone.Muted));
        }

        return table;
    }

    private static void AddNotes(
        ReportSection section, IReadOnlyList<BudgetedLine> budget, BudgetComparisonResult ledger, ReportingPeriod span, string by, Currency currency)
    {
        section.Notes.Add(
            Say($"Budget and ledger from {Words.Of(span.Start)} to {Words.Of(span.End)}; a budget line is matched with the {by.Replace('_', ' ')} of costs.csv."));
        if (budget.Any(b => b.Month is { } month && month.Contains(span.End) && span.End < month.End.PlusDays(-6)))
        {
            section.Notes.Add(Say($"The month of {Words.Of(span.End)} is budgeted in full, though the ledger ends before it does."));
        }

        if (budget.Any(b => b.Month is null))
        {
            section.Notes.Add(Say("Budget lines without a month count in full: they are not cut down to a part of the year."));
        }

        if (ledger.Outside.Amount != 0)
        {
            section.Notes.Add(Say($"{NumberText.Amount(ledger.Outside)} {currency} of the ledger belong to no budget line."));
        }
    }

    private static void OfferFigures(EvaluationRun run, IReadOnlyList<BudgetedLine> budget, IReadOnlyList<CostLine> costs, string by, Currency currency)
    {
        // Months compare with months: lines for the whole span would count in full against one month.
        var monthly = budget.Where(b => b.Month is not null).ToList();
        if (monthly.Count == 0 || run.Reading.PeriodsOf(costs.Select(c => c.Date)) is not { } periods)
        {
            return;
        }

        var (now, before) = (Of(periods.Current), Of(periods.Previous));
        run.Figures.Offer(new OfferedFigure
        {
            Domain = EvaluationDomain.Budgets,
            Name = "spent",
            Variant = $"lines by {by}",
            Label = FigureNames.Label("budgets.spent"),
            Direction = FigureDirection.LowerIsBetter,
            Format = FigureFormat.Amount,
            Periods = periods,
            Current = Measurement.Of(now.Actual),
            Previous = before.Lines.Any(line => line.Spendings > 0) ? Measurement.Of(before.Actual) : null,
            Target = now.Budget.Amount == 0 ? null : Measurement.Of(now.Budget),
            Ingredients = PartsOf(now, "actual", r => r.Actual),
            PreviousIngredients = PartsOf(before, "actual", r => r.Actual),
        });

        BudgetComparisonResult Of(ReportingPeriod period) => Compare(monthly, costs, period, by, currency);
    }

    private static Ingredient[] PartsOf(BudgetComparisonResult ledger, string kind, Func<ComparedBudget, Money> of)
        => [.. ledger.Lines.Select(line => new Ingredient($"{kind}.{line.Line}", Shown.AmountWithCode(of(line))))];
}
