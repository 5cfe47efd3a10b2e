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

    private static readonly SectionOption<double> DiscountRate = new(
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
        var section = new ReportSection("economics", "Economics");
        var paying = initiatives.Count(i => i.NetPresentValue.Value.Value > 0);
        section.Finding = $"At {NumberText.Percent(rate)} a year {paying} of {Words.Count(initiatives.Count, "initiative")} "
            + $"{(paying == 1 ? "is" : "are")} worth more than {(paying == 1 ? "it costs" : "they cost")}.";
        section.Figures.Add(new KeyFigure("rate", "Discount rate", ReportValue.Share(rate), "a year"));
        section.Figures.Add(new KeyFigure("sum", "Sum of all payments", ReportValue.AmountWithCode(Money.Sum(lines.Select(l => l.Amount), currency))));
        section.MadeOf("sum", new Ingredient("payments", ReportValue.Count(lines.Count)));
        section.Tables.Add(ValueTable(initiatives, currency));
        section.Tables.Add(RatioTable(initiatives));
        section.Tables.Add(RateTable(initiatives, run.Request.Get(Inflation)));
        section.Charts.Add(ChartOf(initiatives, currency));
        TornadoPart.Add(section, lines, rate, currency);
        RiskPart.Add(section, lines, rate, currency);
        PortfolioPart.Add(section, [.. initiatives.Select(i => i.Initiative)], rate, currency);
        section.Notes.Add(
            "Net present value, discounted payback, the ratios and the index discount from the first payment of each initiative, by days over 365; "
                + $"the rate is {(rate == DefaultRate ? "the tool’s default, --discount-rate changes it" : "the one asked for")}.");
        section.Notes.Add(
            "Annual worth is the even yearly amount from the first payment to the last that is worth as much. An initiative breaks even at that share "
                + "of all that comes in, when nothing else changes.");
        section.Notes.Add(
            "The modified rate finances and reinvests at the discount rate. Return on investment is undiscounted: all benefits beyond all that "
                + "went out, for each unit that went out.");
        section.Notes.Add("Cash flows are taken whole, past and future, whatever the period.");
        foreach (var initiative in initiatives)
        {
            Propose(run.Summary, initiative, currency);
            run.Figures.Offer(new OfferedFigure
            {
                Domain = EvaluationDomain.Economics,
                Name = $"npv.{initiative.Initiative.Name}",
                Label = $"Net present value (NPV) of {initiative.Initiative.Name}",
                Direction = FigureDirection.HigherIsBetter,
                Format = FigureFormat.Amount,
                Periods = null,
                Current = initiative.NetPresentValue.Value.Value is { } value && Math.Abs(value) < 1e15 ? Measurement.Of(Rounded(value, currency))
                    : Measurement.Of(initiative.NetPresentValue.Value),
                Ingredients =
                [
                    new("rate", ReportValue.Share(rate, 4)),
                    .. initiative.Initiative.Flows.OrderBy(flow => flow.Date).Select((flow, i) => new Ingredient(
                        FormattableString.Invariant($"payment.{i + 1}"), ReportValue.AmountWithCode(Money.Of(flow.Amount, currency)), Words.Of(flow.Date))),
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
                value.Value.Value > 0 ? $"Go on with {initiative.Initiative.Name}" : $"Reconsider {initiative.Initiative.Name}",
                "economics");
        }
    }

    /// <summary>What is proven about the rates, in words.</summary>
    public static string Describe(RateOfReturnResult rates) => rates.Status switch
    {
        RateOfReturnStatus.Unique => "the only rate",
        RateOfReturnStatus.Multiple => $"one of {rates.Roots.Count} rates, the nearest to zero: "
            + $"{string.Join(", ", rates.Roots.Select(r => ReportValue.Share(r.Rate, 2).Display))}",
        RateOfReturnStatus.NoRoot => "proven: no rate balances these payments",
        RateOfReturnStatus.NoSignChange => "all payments have one sign: no rate",
        RateOfReturnStatus.IdenticallyZero => "payments cancel: every rate balances them",
        RateOfReturnStatus.Unresolved => "cannot be told: the value comes too near to zero without crossing it",
        _ => "no payments",
    };

    private static Money Rounded(double value, Currency currency) => Money.Of((decimal)value, currency).Round();

    private static ReportValue Amount(Figure<double> value, Currency currency) => value.Value is { } number && Math.Abs(number) < 1e15
        ? ReportValue.Amount(Rounded(number, currency), number < 0 ? Tone.Bad : Tone.Plain)
        : ReportValue.Score(value, 2);

    private static ReportTable ValueTable(List<InitiativeAppraisalResult> initiatives, Currency currency)
    {
        var table = new ReportTable(
            "initiatives",
            "By initiative",
            new("initiative", "Initiative"),
            new("invested", $"Investment ({currency})"),
            new("gained", $"Benefits ({currency})"),
            new("npv", $"Net present value ({currency})"),
            new("annualWorth", $"Annual worth ({currency})"),
            new("roi", "Return on investment"),
            new("annualRoi", "The same a year"));
        foreach (var initiative in initiatives)
        {
            table.Add(
                ReportValue.Text(initiative.Initiative.Name),
                ReportValue.Amount(initiative.ReturnOnInvestment.Cost),
                ReportValue.Amount(initiative.ReturnOnInvestment.Benefit),
                Amount(initiative.NetPresentValue.Value, currency),
                Amount(initiative.AnnualWorth, currency),
                ReportValue.Share(initiative.ReturnOnInvestment.Ratio),
                ReportValue.Share(initiative.ReturnOnInvestment.AnnualizedRatio));
        }

        return table;
    }

    private static ReportTable RatioTable(List<InitiativeAppraisalResult> initiatives)
    {
        var table = new ReportTable(
            "ratios",
            "Benefit against cost, discounted",
            new("initiative", "Initiative"),
            new("benefitCostRatio", "Benefit / cost"),
            new("costBenefitRatio", "Cost / benefit"),
            new("profitabilityIndex", "Profitability index"),
            new("breakEven", "Breaks even at"),
            new("verdict", "In words"));
        foreach (var initiative in initiatives)
        {
            table.Add(
                ReportValue.Text(initiative.Initiative.Name),
                ReportValue.Score(initiative.BenefitCostRatio.Ratio, 2),
                ReportValue.Score(initiative.BenefitCostRatio.CostBenefitRatio, 2),
                ReportValue.Score(initiative.ProfitabilityIndex.Index, 2),
                ReportValue.Share(initiative.BenefitCostRatio.CostBenefitRatio),
                Verdict(initiative.BenefitCostRatio));
        }

        return table;
    }

    private static ReportValue Verdict(BenefitCostRatioResult ratio) => ratio.NetPresentValue.Value switch
    {
        > 0 => ReportValue.Text("worth more than it costs", Tone.Good),
        < 0 => ReportValue.Text("costs more than it is worth", Tone.Bad),
        0 => ReportValue.Text("just breaks even"),
        _ => ReportValue.Text(Words.Of(ratio.NetPresentValue.Reason!.Value), Tone.Muted),
    };

    private static ReportValue Payback(DatedPaybackResult payback) => payback.First.Value is { } date
        ? ReportValue.Text(Words.Of(date) + (payback.Lasting.Value == date ? string.Empty : " (not for good)"))
        : ReportValue.Text(Words.Of(payback.First.Reason!.Value), Tone.Muted);

    private static ReportTable RateTable(List<InitiativeAppraisalResult> initiatives, double? inflation)
    {
        var table = new ReportTable(
            "rates",
            "Payback, and internal rate of return a year",
            new("initiative", "Initiative"),
            new("payback", "Payback"),
            new("discountedPayback", "Discounted payback"),
            new("irr", "Rate of return"),
            new("real", "Real rate", inflation is null ? ColumnPlace.DataOnly : ColumnPlace.Everywhere),
            new("modified", "Modified rate"),
            new("status", "What is proven of the rate"),
            new("roots", "All rates", ColumnPlace.DataOnly));
        foreach (var initiative in initiatives)
        {
            table.Add(
                ReportValue.Text(initiative.Initiative.Name),
                Payback(initiative.Payback),
                Payback(initiative.DiscountedPayback),
                ReportValue.Share(initiative.RatesOfReturn.Rate, 2),
                ReportValue.Share(Real(initiative.RatesOfReturn.Rate, inflation), 2),
                ReportValue.Share(initiative.ModifiedRateOfReturn.Rate, 2),
                ReportValue.Text(Describe(initiative.RatesOfReturn)),
                ReportValue.Text(string.Join(", ", initiative.RatesOfReturn.Roots.Select(r => ReportValue.Share(r.Rate, 4).Display))));
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
                Line(i.Initiative.Name, i.Payback, LineShape.Steps, place % 4),
                Line($"{i.Initiative.Name}, discounted", i.DiscountedPayback, LineShape.Dashed, place % 4),
            }).ToList();
        var soonest = initiatives.Where(i => i.Payback.Lasting.IsDefined).MinBy(i => i.Payback.Lasting.Value);
        var title = soonest is null ? "No initiative has paid back its investment"
            : $"{soonest.Initiative.Name} is back at zero first, on {Words.Of(soonest.Payback.Lasting.Value!.Value)}";
        var description = $"The sum of all payments up to each date in {currency}, plain (stairs) and discounted (dashed)." + (
            drawn.Count < initiatives.Count ? $" The {drawn.Count} largest initiatives." : string.Empty);
        return new ReportChart("cash-flow", title, LineChart.Draw(series, ReportChart.Caption("cash-flow", title, description, currency.Code)));

        static ChartLine Line(string name, DatedPaybackResult payback, LineShape shape, int color) => new()
        {
            Name = name,
            Points = [.. payback.Balances.Select(b => new DatedValue { Date = b.Date, Value = b.Balance })],
            Shape = shape,
            Color = color,
        };
    }
}
