using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Initiatives side by side: ranks under rate, where one overtakes another, and which to choose when only one can be had.</summary>
internal static class PortfolioPart
{
    /// <summary>Every pair is compared: beyond this many that is no reading for anybody.</summary>
    private const int MostInitiatives = 100;

    private static readonly double[] Rates = [0, 0.05, 0.1, 0.15, 0.2];

    public static void Add(ReportSection section, IReadOnlyList<Initiative> initiatives, double rate, Currency currency)
    {
        if (initiatives.Count < 2)
        {
            return;
        }

        if (initiatives.Count > MostInitiatives)
        {
            section.Notes.Add(Say($"Initiatives are put side by side up to {MostInitiatives}; there are {initiatives.Count}."));
            return;
        }

        var portfolio = InitiativePortfolio.Compute(initiatives, rate);
        section.Tables.Add(SideBySide(portfolio, currency));
        section.Tables.Add(RankTable(initiatives, portfolio, rate, currency));
        var changes = ChangeTable(portfolio);
        if (changes.Rows.Count > 0)
        {
            section.Tables.Add(changes);
        }

        section.Tables.Add(ChoiceTable(portfolio.Choice, ValuedAt(portfolio), currency));
        section.Notes.Add(portfolio.Choice.Chosen is { } chosen
            ? Say($"If only one can be had, it is {chosen}: what it adds in cost it adds in value, and no other adds more.")
            : Say("If only one can be had, it is none: each is worth less than it costs."));
        section.Notes.Add(
            Say($"Side by side all are valued at {ValuedAt(portfolio)}, so that their values compare; the net present value of each by itself is of its own first payment."));
        if (changes.Rows.Count == 0 && portfolio.UnresolvedPairs.Count == 0)
        {
            section.Notes.Add(Say("No initiative overtakes another at any rate from 0 to 100 %: the ranks do not hang on the rate."));
        }

        if (portfolio.UnresolvedPairs.Count > 0)
        {
            section.Notes.Add(Say($"Whether these overtake each other at some rate cannot be told: {Listed("; ", portfolio.UnresolvedPairs)}."));
        }
    }

    private static string ValuedAt(InitiativePortfolioResult portfolio) => portfolio.ValuationDate is { } date ? Words.Of(date) : Say("one date");

    private static ReportTable SideBySide(InitiativePortfolioResult portfolio, Currency currency)
    {
        var table = new ReportTable(
            "portfolio",
            Say($"Side by side, at {Words.Percent(portfolio.Rate)} a year"),
            new("rank", Say("Rank")),
            new("initiative", Say("Initiative")),
            new("npv", Say($"NPV at {ValuedAt(portfolio)} ({currency})")),
            new("roi", Say("Return on investment")),
            new("benefitCostRatio", Say("Benefit / cost")),
            new("irr", Say("Rate of return")),
            new("payback", Say("Payback")),
            new("discountedPayback", Say("Discounted payback")));
        foreach (var row in portfolio.Rows.OrderBy(r => r.Rank))
        {
            table.Add(
                Shown.Count(row.Rank),
                Shown.Text(row.Initiative.Name),
                Shown.Score(row.NetPresentValue, 2),
                Shown.Share(row.ReturnOnInvestment),
                Shown.Score(row.BenefitCostRatio, 2),
                Shown.Share(row.RateOfReturn, 2),
                Date(row.Payback),
                Date(row.DiscountedPayback));
        }

        return table;

        static ReportValue Date(Figure<NodaTime.LocalDate> date) => date.Value is { } day ? Shown.Date(day) : Shown.Text(
            Words.Of(date.Reason!.Value), Tone.Muted);
    }

    private static ReportTable RankTable(IReadOnlyList<Initiative> initiatives, InitiativePortfolioResult portfolio, double rate, Currency currency)
    {
        var rates = Rates.Append(rate).Distinct().Order().ToList();
        var table = new ReportTable(
            "ranks",
            Say($"Rank by net present value ({currency}), at each rate"),
            [new("initiative", Say("Initiative")),
                .. rates.Select(r => new TableColumn(FormattableString.Invariant($"at {r}"),
                Say($"At {Words.Percent(r, r * 100 == Math.Round(r * 100) ? 0 : 2)}")))]);
        var ranks = InitiativeRanking.Compute(initiatives, [.. rates], new DatedDiscountingOptions { ValuationDate = portfolio.ValuationDate })
            .Rows.ToDictionary(row => row.Initiative.Name, StringComparer.Ordinal);
        foreach (var row in portfolio.Rows.OrderBy(r => r.Rank))
        {
            table.Add([Shown.Text(row.Initiative.Name), .. ranks[row.Initiative.Name].Ranks.Select(Place)]);
        }

        return table;

        static ReportValue Place(InitiativeRank at) => at.Rank is { } rank
            ? Shown.Count(rank) with { Small = NumberText.Fixed(at.NetPresentValue.Value!.Value, 0) }
            : Shown.Undefined(at.NetPresentValue.Reason!.Value);
    }

    private static ReportTable ChangeTable(InitiativePortfolioResult portfolio)
    {
        var table = new ReportTable(
            "rankChanges", Say("Where one overtakes another"), new("rate", Say("At a rate of")), new("below", Say("Worth more below")),
            new("above", Say("Worth more above")));
        foreach (var change in portfolio.RankChanges)
        {
            table.Add(Shown.Share(change.Rate, 2), Shown.Text(change.Below), Shown.Text(change.Above));
        }

        return table;
    }

    private static ReportTable ChoiceTable(IncrementalAnalysisResult choice, string valuedAt, Currency currency)
    {
        var table = new ReportTable(
            "choice",
            Say("If only one can be had: each step judged by what it adds"),
            new("challenger", Say("Initiative")),
            new("defender", Say("Against")),
            new("cost", Say($"Added cost ({currency})")),
            new("benefit", Say($"Added benefit ({currency})")),
            new("npv", Say($"Added NPV at {valuedAt} ({currency})")),
            new("benefitCostRatio", Say("Benefit / cost")),
            new("irr", Say("Rate of return")),
            new("verdict", Say("Taken")));
        foreach (var step in choice.Steps)
        {
            table.Add(
                Shown.Text(step.Challenger),
                Shown.Text(step.Defender ?? Say("doing nothing"), step.Defender is null ? Tone.Muted : Tone.Plain),
                Shown.Score(step.Cost, 2),
                Shown.Score(step.Benefit, 2),
                Shown.Score(step.NetPresentValue, 2),
                Shown.Score(step.BenefitCostRatio, 2),
                Shown.Share(step.RateOfReturn, 2),
                step.IsAccepted ? Shown.Text(Say("yes"), Tone.Good) : Shown.Text(Say("no")));
        }

        return table;
    }
}
