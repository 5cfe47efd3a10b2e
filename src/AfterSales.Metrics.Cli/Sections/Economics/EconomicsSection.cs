using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Evaluation;
using Initiative = AfterSales.Metrics.Economics.Initiative;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Whether each initiative pays: value, ratios, payback and rates of return, with what is proven about them in words.</summary>
internal sealed class EconomicsSection : Section
{
    private const int InitiativesDrawn = 4;

    /// <summary>The discount rate a year when none is given.</summary>
    private const double DefaultRate = 0.08;

    /// <summary>Beyond this an amount of money is no longer exact.</summary>
    private const double MostAmount = 1e15;

    internal static readonly SectionOption<double> DiscountRate = new(
        "--discount-rate", "rate", "Discount rate a year for cash flows, as 0.08. Default: 0.08.", text =>
            OptionText.Rate("--discount-rate", text) ?? DefaultRate);

    private static readonly SectionOption<double?> Inflation = new(
        "--inflation",
        "rate",
        "Inflation a year, as 0.02: the report then has real rates of return beside the nominal ones.",
        text => OptionText.Rate("--inflation", text));

    public override IReadOnlyList<InputFile> Files { get; } = [CashFlowLine.File];

    public override IReadOnlyList<SectionOption> Options { get; } = [DiscountRate, Inflation];

    public override EvaluationDomain? Domain => EvaluationDomain.Economics;

    public override string Needs => "cashflows.csv";

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(CashFlowLine.File) is not { Count: > 0 } lines)
        {
            return null;
        }

        var rate = run.Request.Get(DiscountRate);
        var currency = lines[0].Amount.Currency;
        var initiatives = lines.GroupBy(l => l.Initiative, StringComparer.Ordinal).Select(g => InitiativeAppraisal.Compute(
            new Initiative { Name = g.Key, Flows = [.. g.Select(l => CashFlow.Of(l.Date, l.Amount, currency))] }, rate, currency)).ToList();
        var section = new ReportSection("economics", Say("Economics"));
        var paying = initiatives.Count(i => i.NetPresentValue.Headline.Value > 0);
        section.Finding = Say($"At {Words.Percent(rate)} a year {paying} of {Words.Count(initiatives.Count, "initiative")} "
            + $"{(paying == 1 ? "is" : "are")} worth more than {(paying == 1 ? Say("it costs") : Say("they cost"))}.");
        section.Figures.Add(new KeyFigure("rate", Say("Discount rate"), Shown.Share(rate), Say("a year")));
        section.Figures.Add(new KeyFigure("sum", Say("Sum of all payments"), Shown.AmountWithCode(Money.Sum(lines.Select(l => l.Amount), currency))));
        section.MadeOf("sum", new Ingredient("payments", Shown.Count(lines.Count)));
        section.Tables.Add(ValueTable(initiatives, currency));
        section.Tables.Add(RatioTable(initiatives));
        section.Tables.Add(RateTable(initiatives, run.Request.Get(Inflation)));
        section.Charts.Add(ChartOf(initiatives, currency));
        TornadoPart.Add(section, lines, rate, currency);
        RiskPart.Add(section, run.Shared(RiskDraws.Of)!, currency);
        PortfolioPart.Add(section, [.. initiatives.Select(i => i.Initiative)], rate, currency);
        section.Notes.Add(
            Say($"Net present value, discounted payback, the ratios and the index discount from the first payment of each initiative, by days over 365; "
                + $"the rate is {(rate == DefaultRate ? Say("the tool’s default, --discount-rate changes it") : Say("the one asked for"))}."));
        section.Notes.Add(
            Say("Annual worth is the even yearly amount from the first payment to the last that is worth as much. An initiative breaks even at that share "
                + "of all that comes in, when nothing else changes."));
        section.Notes.Add(
            Say("The modified rate finances and reinvests at the discount rate. Return on investment is undiscounted: all benefits beyond all that "
                + "went out, for each unit that went out."));
        section.Notes.Add(Say("Cash flows are taken whole, past and future, whatever the period."));
        foreach (var initiative in initiatives)
        {
            Propose(run.Summary, initiative, currency);
            run.Figures.Offer(new OfferedFigure
            {
                Domain = EvaluationDomain.Economics,
                Name = $"npv.{initiative.Initiative.Name}",
                Label = Say($"Net present value (NPV) of {initiative.Initiative.Name}"),
                Direction = FigureDirection.HigherIsBetter,
                Format = FigureFormat.Amount,
                Periods = null,
                Current = initiative.NetPresentValue.Headline.Value is { } value && Math.Abs(value) < 1e15 ? Measurement.Of(Rounded(value, currency))
                    : Measurement.Of(initiative.NetPresentValue.Headline),
                Ingredients =
                [
                    new("rate", Shown.Share(rate, 4)),
                    .. initiative.Initiative.Flows.OrderBy(flow => flow.Date).Select((flow, i) => new Ingredient(
                        FormattableString.Invariant($"payment.{i + 1}"), Shown.AmountWithCode(Money.Of(flow.Amount, currency)), Words.Of(flow.Date))),
                ],
            });
        }

        return section;
    }

    /// <summary>Its benefits and costs at the discount rate; what has no present value or is beyond amounts is no proposal.</summary>
    private static void Propose(SummaryBoard board, InitiativeAppraisalResult initiative, Currency currency)
    {
        var value = initiative.NetPresentValue;
        if (value is { Inflows.Value: { } benefits, Outflows.Value: { } costs } && benefits < MostAmount && costs is >= 0 and < MostAmount)
        {
            board.Propose(
                new Proposal
                {
                    Id = $"initiative {initiative.Initiative.Name}",
                    Kind = ProposalKind.Initiative,
                    Owner = initiative.Initiative.Name,
                    Benefit = Estimate.WithoutInterval(benefits, UndefinedReason.MissingInput, Estimate.DefaultLevel, IntervalMethod.None),
                    Cost = Money.Of((decimal)costs, currency),
                },
                value.Headline.Value > 0 ? Say($"Go on with {initiative.Initiative.Name}") : Say($"Reconsider {initiative.Initiative.Name}"),
                "economics");
        }
    }

    /// <summary>What is proven about the rates, in words.</summary>
    public static string Describe(RateOfReturnResult rates) => rates.Status switch
    {
        RateOfReturnStatus.Unique => Say("the only rate"),
        RateOfReturnStatus.Multiple => Say($"one of {rates.Roots.Count} rates, the nearest to zero: "
            + $"{Listed(", ", rates.Roots.Select(r => Shown.Share(r.Rate, 2).Display))}"),
        RateOfReturnStatus.NoRoot => Say("proven: no rate balances these payments"),
        RateOfReturnStatus.NoSignChange => Say("all payments have one sign: no rate"),
        RateOfReturnStatus.IdenticallyZero => Say("payments cancel: every rate balances them"),
        RateOfReturnStatus.Unresolved => Say("cannot be told: the value comes too near to zero without crossing it"),
        _ => Say("no payments"),
    };

    private static Money Rounded(double value, Currency currency) => Money.Of((decimal)value, currency).Round();

    private static ReportValue Amount(Figure<double> value, Currency currency) => value.Value is { } number && Math.Abs(number) < 1e15
        ? Shown.Amount(Rounded(number, currency), number < 0 ? Tone.Bad : Tone.Plain)
        : Shown.Score(value, 2);

    private static ReportTable ValueTable(List<InitiativeAppraisalResult> initiatives, Currency currency)
    {
        var table = new ReportTable(
            "initiatives",
            Say("By initiative"),
            new("initiative", Say("Initiative")),
            new("invested", Say($"Investment ({currency})")),
            new("gained", Say($"Benefits ({currency})")),
            new("npv", Say($"Net present value ({currency})")),
            new("annualWorth", Say($"Annual worth ({currency})")),
            new("roi", Say("Return on investment")),
            new("annualRoi", Say("The same a year")));
        foreach (var initiative in initiatives)
        {
            table.Add(
                Shown.Text(initiative.Initiative.Name),
                Shown.Amount(initiative.ReturnOnInvestment.Cost),
                Shown.Amount(initiative.ReturnOnInvestment.Benefit),
                Amount(initiative.NetPresentValue.Headline, currency),
                Amount(initiative.AnnualWorth, currency),
                Shown.Share(initiative.ReturnOnInvestment.Headline),
                Shown.Share(initiative.ReturnOnInvestment.AnnualizedRatio));
        }

        return table;
    }

    private static ReportTable RatioTable(List<InitiativeAppraisalResult> initiatives)
    {
        var table = new ReportTable(
            "ratios",
            Say("Benefit against cost, discounted"),
            new("initiative", Say("Initiative")),
            new("benefitCostRatio", Say("Benefit / cost")),
            new("costBenefitRatio", Say("Cost / benefit")),
            new("profitabilityIndex", Say("Profitability index")),
            new("breakEven", Say("Breaks even at")),
            new("verdict", Say("In words")));
        foreach (var initiative in initiatives)
        {
            table.Add(
                Shown.Text(initiative.Initiative.Name),
                Shown.Score(initiative.BenefitCostRatio.Headline, 2),
                Shown.Score(initiative.BenefitCostRatio.CostBenefitRatio, 2),
                Shown.Score(initiative.ProfitabilityIndex.Headline, 2),
                Shown.Share(initiative.BenefitCostRatio.CostBenefitRatio),
                Verdict(initiative.BenefitCostRatio));
        }

        return table;
    }

    private static ReportValue Verdict(BenefitCostRatioResult ratio) => ratio.NetPresentValue.Value switch
    {
        > 0 => Shown.Text(Say("worth more than it costs"), Tone.Good),
        < 0 => Shown.Text(Say("costs more than it is worth"), Tone.Bad),
        0 => Shown.Text(Say("just breaks even")),
        _ => Shown.Text(Words.Of(ratio.NetPresentValue.Reason!.Value), Tone.Muted),
    };

    private static ReportValue Payback(DatedPaybackResult payback) => payback.First.Value is { } date
        ? Shown.Text(Words.Of(date) + (payback.Lasting.Value == date ? string.Empty : Say(" (not for good)")))
        : Shown.Text(Words.Of(payback.First.Reason!.Value), Tone.Muted);

    private static ReportTable RateTable(List<InitiativeAppraisalResult> initiatives, double? inflation)
    {
        var table = new ReportTable(
            "rates",
            Say("Payback, and internal rate of return a year"),
            new("initiative", Say("Initiative")),
            new("payback", Say("Payback")),
            new("discountedPayback", Say("Discounted payback")),
            new("irr", Say("Rate of return")),
            new("real", Say("Real rate"), inflation is null ? ColumnPlace.DataOnly : ColumnPlace.Everywhere),
            new("modified", Say("Modified rate")),
            new("status", Say("What is proven of the rate")),
            new("roots", Say("All rates"), ColumnPlace.DataOnly));
        foreach (var initiative in initiatives)
        {
            table.Add(
                Shown.Text(initiative.Initiative.Name),
                Payback(initiative.Payback),
                Payback(initiative.DiscountedPayback),
                Shown.Share(initiative.RatesOfReturn.Headline, 2),
                Shown.Share(Real(initiative.RatesOfReturn.Headline, inflation), 2),
                Shown.Share(initiative.ModifiedRateOfReturn.Headline, 2),
                Shown.Text(Describe(initiative.RatesOfReturn)),
                Shown.Text(Listed(", ", initiative.RatesOfReturn.Roots.Select(r => Shown.Share(r.Rate, 4).Display))));
        }

        return table;
    }

    private static Figure<double> Real(Figure<double> nominal, double? inflation) => (nominal.Value, inflation) switch
    {
        ({ } rate, { } rise) => RealRate.FromNominal(rate, rise),
        (_, null) => Figure.Undefined<double>(UndefinedReason.MissingInput),
        _ => nominal,
    };

    private static ReportChart ChartOf(List<InitiativeAppraisalResult> initiatives, Currency currency)
    {
        var drawn = initiatives.OrderByDescending(i => i.ReturnOnInvestment.Cost.Amount).Take(InitiativesDrawn).ToList();
        var series = drawn.SelectMany(
            (i, place) => new[]
            {
                Line(i.Initiative.Name, i.Payback, LineShape.Steps, place),
                Line(Say($"{i.Initiative.Name}, discounted"), i.DiscountedPayback, LineShape.Dashed, place),
            }).ToList();
        var soonest = initiatives.Where(i => i.Payback.Lasting.IsDefined).MinBy(i => i.Payback.Lasting.Value);
        var title = soonest is null ? Say("No initiative has paid back its investment")
            : Say($"{soonest.Initiative.Name} is back at zero first, on {Words.Of(soonest.Payback.Lasting.Value!.Value)}");
        var description = Say($"The sum of all payments up to each date in {currency}, plain (stairs) and discounted (dashed).{(
            drawn.Count < initiatives.Count ? Say($" The {drawn.Count} largest initiatives.") : string.Empty)}");
        return new ReportChart("cash-flow", title, LineChart.Draw(series, ReportChart.Caption("cash-flow", title, description, currency.Code)));

        static ChartLine Line(string name, DatedPaybackResult payback, LineShape shape, int look) => new()
        {
            Name = name,
            Points = [.. payback.Balances.Select(b => new DatedValue { Date = b.Date, Value = b.Balance })],
            Shape = shape,
            Look = look,
        };
    }
}
